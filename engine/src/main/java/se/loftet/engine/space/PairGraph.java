package se.loftet.engine.space;

import java.math.BigInteger;
import java.util.stream.LongStream;

/// What the permutation moments need to know of a graph: edges, pairs of edges that share a node,
/// and pairs of edges that do not.
record PairGraph(long edges, BigInteger sharing, BigInteger apart) {
  /// No sum below it leaves the range of a long by the pairs of one node more.
  private static final long HALF = Long.MAX_VALUE / 2;

  /// From the degree of every node, each at most the largest int.
  static PairGraph of(long[] degrees) {
    long edges = LongStream.of(degrees).sum() / 2;
    var sharing = BigInteger.ZERO;
    long some = 0;
    for (long degree : degrees) {
      some += degree * (degree - 1) / 2;
      if (some > HALF) {
        sharing = sharing.add(BigInteger.valueOf(some));
        some = 0;
      }
    }
    sharing = sharing.add(BigInteger.valueOf(some));
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
