"""What people look at: claims in a terminal, as a chart, and as a page; chart and page need the extra `[report]`."""
