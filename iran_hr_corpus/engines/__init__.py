"""The same pure function over many documents: plan, run, map."""
