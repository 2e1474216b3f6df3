"""Gold texts written for this project, and figures of the program on them."""
