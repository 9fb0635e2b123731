"""Documents: the text as given, and what is known about it."""
