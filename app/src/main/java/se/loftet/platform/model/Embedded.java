package se.loftet.platform.model;

/// A record stored in columns of its holder, named `component_part`; absent when all are absent.
public interface Embedded {}
