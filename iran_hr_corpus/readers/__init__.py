"""Files in, documents out: what could be read, and what could not and why."""
