"""What is known about words: sorted CSV files, and the loader that checks and compiles them once."""
