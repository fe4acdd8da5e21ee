"""From parts of the input to the files of a build: read (in parallel), settle (once), write (in parallel)."""
