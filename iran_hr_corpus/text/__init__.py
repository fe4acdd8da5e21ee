"""Finding spans in a string: tokens, sentences, quotations, dates."""
