package se.loftet.access;

/// What access/enrol.jte prints: the QR code as one path of `side` squares, the secret in groups.
public record EnrolPage(String path, int side, String secret, String error) {}
