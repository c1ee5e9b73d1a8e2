package se.loftet.threadfile;

/// A reference as the file writes it: the `ref` of an object of kind `target`.
record Named(Class<?> target, String ref, int line, String path) {}
