"""What is known of the units before anyone answers: geography, population, registers."""
