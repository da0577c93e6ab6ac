"""Statistics of the answers: each function makes facts and nothing else."""
