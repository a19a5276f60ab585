@rem npm scripts say "exec" so that a signal sent to npm reaches the program itself. cmd.exe has no such word, so here it is.
@%*
