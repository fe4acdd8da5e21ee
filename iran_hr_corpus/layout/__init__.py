"""How a page is laid out: lines to paragraphs with roles, and the metadata they state."""
