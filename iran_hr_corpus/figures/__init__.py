"""Figures: one module per section of the annotation guidelines, in order."""
