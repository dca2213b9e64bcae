//! Commands over texts: bringing them in, making a book, searching what is published.
