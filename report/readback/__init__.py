"""Reading the finished site and PDF back, as a reader would."""
