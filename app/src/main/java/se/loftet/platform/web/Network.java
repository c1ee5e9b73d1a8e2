package se.loftet.platform.web;

import java.util.List;

/// Where a request came from, as far as it is counted: one customer of a provider.
public final class Network {
  private Network() {}

  /// The address, or for IPv6 the network a single customer is given.
  public static String of(String address) {
    var groups = address.split(":", -1);
    return groups.length < 5 ? address : String.join(":", List.of(groups).subList(0, 4));
  }
}
