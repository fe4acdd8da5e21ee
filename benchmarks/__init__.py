"""How fast is it, and beside what? Each module prints a table of its own: `python -m benchmarks.NAME`."""
