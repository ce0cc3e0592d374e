"""Letters on paper: set by the typesetter of the screen, parted into pages, printed or written as PDF and pictures."""
