"""Raw documents from files, with what could not be read and why."""
