"""Articles to tables, tables to a build folder, and back."""
