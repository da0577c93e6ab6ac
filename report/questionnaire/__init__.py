"""The questionnaire in the report: which chapters use each question, and the appendix that prints them all."""
