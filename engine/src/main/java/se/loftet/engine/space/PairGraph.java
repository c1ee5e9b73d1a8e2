package se.loftet.engine.space;

import java.math.BigInteger;
import java.util.stream.LongStream;

/// What the permutation moments need to know of a graph: edges, pairs of edges that share a node,
/// and pairs of edges that do not.
record PairGraph(long edges, BigInteger sharing, BigInteger apart) {
  /// From the degree of every node.
  static PairGraph of(long[] degrees) {
    long edges = LongStream.of(degrees).sum() / 2;
    var sharing = BigInteger.ZERO;
    for (long degree : degrees) {
      sharing = sharing.add(choose(degree, 2));
    }
    return new PairGraph(edges, sharing, choose(edges, 2).subtract(sharing));
  }

  /// `n` over `k`.
  static BigInteger choose(long n, int k) {
    var product = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      product = product.multiply(BigInteger.valueOf(n - i)).divide(BigInteger.valueOf(i + 1L));
    }
    return n < k ? BigInteger.ZERO : product;
  }
}
