package org.havendesk.platform;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * Where what we send may go: over TLS, to addresses that anyone could reach, and to none of our own
 * network (server-side request forgery, CWE-918). That holds for every address of the name, and is
 * asked anew before each attempt. A name that changes in between gains nothing: what answers must
 * still prove by its certificate that it has this name.
 *
 * @param allowPrivate whether private addresses will do, and plain HTTP to this machine: for tests
 *     and for trying out
 */
public record Destination(boolean allowPrivate) {

  /** Turns a name into addresses. */
  public interface Names {
    InetAddress[] addressesOf(String host) throws UnknownHostException;
  }

  private static final List<Block> RESERVED =
      List.of(
          // Special-purpose address registries of the IANA (RFC 6890), without what is private,
          // loopback or link-local, which the JDK knows.
          Block.of("0.0.0.0", 8),
          Block.of("100.64.0.0", 10),
          Block.of("192.0.0.0", 24),
          Block.of("192.0.2.0", 24),
          Block.of("192.88.99.0", 24),
          Block.of("198.18.0.0", 15),
          Block.of("198.51.100.0", 24),
          Block.of("203.0.113.0", 24),
          Block.of("240.0.0.0", 4),
          // Teredo and 6to4 carry an IPv4 address within them; the rest is for documentation.
          Block.of("2001::", 23),
          Block.of("2001:db8::", 32),
          Block.of("2002::", 16),
          Block.of("3fff::", 20));

  private static final Block GLOBAL_UNICAST = Block.of("2000::", 3);

  /**
   * The address, if it is one.
   *
   * @return empty if it is malformed, not over TLS, or leads where nothing may go
   */
  public Optional<URI> of(String url, Names names) {
    return parsed(url).filter(uri -> isAllowed(uri, names));
  }

  private static Optional<URI> parsed(String url) {
    try {
      var uri = new URI(url == null ? "" : url.strip());
      boolean plain = uri.getUserInfo() == null && uri.getFragment() == null;
      return Optional.of(uri).filter(any -> plain && any.getHost() != null && any.isAbsolute());
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  private boolean isAllowed(URI uri, Names names) {
    List<InetAddress> addresses = addresses(uri.getHost(), names);
    if (addresses.isEmpty()) {
      return false;
    }
    return switch (uri.getScheme()) {
      case "https" -> allowPrivate || addresses.stream().allMatch(Destination::isPublic);
      case "http" -> allowPrivate && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
      default -> false;
    };
  }

  private static List<InetAddress> addresses(String host, Names names) {
    try {
      return List.of(names.addressesOf(host));
    } catch (UnknownHostException unknown) {
      return List.of();
    }
  }

  static boolean isPublic(InetAddress address) {
    boolean local =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    boolean sixth = address.getAddress().length > 4;
    return !local
        && RESERVED.stream().noneMatch(block -> block.holds(address))
        && (!sixth || GLOBAL_UNICAST.holds(address));
  }

  /** Addresses that begin with the same bits. */
  private record Block(byte[] start, int bits) {

    static Block of(String start, int bits) {
      try {
        return new Block(InetAddress.getByName(start).getAddress(), bits);
      } catch (UnknownHostException e) {
        throw new IllegalArgumentException(e);
      }
    }

    boolean holds(InetAddress address) {
      byte[] other = address.getAddress();
      if (other.length != start.length) {
        return false;
      }
      for (int bit = 0; bit < bits; bit++) {
        int mask = 0x80 >> bit % 8;
        if ((other[bit / 8] & mask) != (start[bit / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
