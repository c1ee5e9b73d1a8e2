package se.loftet.engine.space;

/// Whether the running Java was started with the module of vector instructions.
///
/// Without it the plain twin of every vector loop runs and gives the same bits. Asked before a
/// class that needs the module is touched.
final class VectorModule {
  static final boolean PRESENT = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();

  private VectorModule() {}
}
