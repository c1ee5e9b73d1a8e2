package se.loftet.promise;

import se.loftet.formal.Procedure;

/// The formal way of promise documents and of their amendments.
public record Formalities(Procedure<PromiseDocument> documents, Procedure<Amendment> amendments) {}
