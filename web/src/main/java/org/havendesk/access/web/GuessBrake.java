package org.havendesk.access.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.havendesk.access.Tries;
import org.havendesk.access.Tries.Kind;

/**
 * Slows down who tries much from one network; each account's own lock is kept in its account. The
 * cluster counts as one, and whoever was told to wait does not even reach the database.
 */
@ApplicationScoped
public class GuessBrake {

  /** Too many requests (RFC 6585, 4). */
  public static final int TOO_MANY = 429;

  /** Whoever has IPv6 has a network of their own, with more addresses than anybody can count. */
  private static final int NETWORK_BYTES = 8;

  private final Cache<String, Instant> waiting =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofHours(1)).build();

  @Inject private Tries tries;
  @Inject private Clock clock;

  /** Counts one more; false if it is one too many. */
  public boolean lets(Kind kind, HttpServletRequest request) {
    String who = network(request.getRemoteAddr());
    if (isWaiting(kind, who)) {
      return false;
    }
    boolean lets = tries.lets(kind, who);
    if (!lets) {
      waiting.put(kind + who, clock.instant().plus(tries.untilOver(kind)));
    }
    return lets;
  }

  /** Says how long to wait. */
  public void tell(Kind kind, HttpServletResponse response) {
    response.setStatus(TOO_MANY);
    response.setHeader("Retry-After", Long.toString(tries.untilOver(kind).toSeconds()));
  }

  boolean isOn(HttpServletRequest request) {
    String who = network(request.getRemoteAddr());
    return isWaiting(Kind.SIGN_IN, who) || tries.isEnough(Kind.SIGN_IN, who);
  }

  void failed(HttpServletRequest request) {
    tries.lets(Kind.SIGN_IN, network(request.getRemoteAddr()));
  }

  void succeeded(HttpServletRequest request) {
    tries.forget(Kind.SIGN_IN, network(request.getRemoteAddr()));
  }

  private boolean isWaiting(Kind kind, String who) {
    Instant until = waiting.getIfPresent(kind + who);
    return until != null && clock.instant().isBefore(until);
  }

  static String network(String address) {
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return bytes.length > 4
          ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
          : address;
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
