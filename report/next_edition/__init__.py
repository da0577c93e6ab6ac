"""Next year's edition: the folder that it begins with, and what a person must decide before it prints."""
