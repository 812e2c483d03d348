package org.havendesk.agents;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.havendesk.regulation.Residence;
import org.havendesk.rights.NewRightsRequest;

/**
 * What an agent asks for a person (2.01); silent, since it names them.
 *
 * @param action such as {@code deletion}
 * @param regime the protocol's name of a law; without it, any law here that has the right
 * @param agentRequestId the agent's own name for it
 * @param statusCallback where the agent wants to be told of changes
 * @param words for who decides on it
 */
public record Exercise(
    String action,
    Optional<String> regime,
    Optional<String> agentRequestId,
    Optional<String> statusCallback,
    String email,
    Residence home,
    String words) {

  /** The version of the protocol that is spoken here. */
  static final String VERSION = "1.0";

  /** The actions of the protocol (3.01). */
  private static final Set<String> ACTIONS =
      Set.of(
          "sale:opt-out",
          "sale:opt-in",
          "deletion",
          "access",
          "access:categories",
          "access:specific");

  private static final int LONGEST_ID = 128;
  private static final int LONGEST_CALLBACK = 500;
  private static final int LONGEST_HINTS = 1000;

  /**
   * Reads it.
   *
   * @throws Refused if something is missing or can't be read
   */
  static Exercise read(Claims claims, String agentName, Homes homes) {
    mustBeOurVersion(claims);
    String action = claims.required("exercise");
    if (!ACTIONS.contains(action)) {
      throw Refused.malformed("Unsupported rights action: the protocol has " + ACTIONS + ".");
    }
    var agentRequestId = claims.text("agent-request-id");
    if (agentRequestId.filter(id -> id.length() > LONGEST_ID).isPresent()) {
      throw Refused.malformed("An agent-request-id has at most " + LONGEST_ID + " characters.");
    }
    return new Exercise(
        action,
        claims.text("regime"),
        agentRequestId,
        claims.text("status_callback").map(Exercise::callback),
        claims.required("email"),
        homes.of(claims.within("address")),
        words(claims, agentName));
  }

  static void mustBeOurVersion(Claims claims) {
    if (!claims.required("drp.version").equals(VERSION)) {
      throw Refused.malformed("The version spoken here is " + VERSION + ": see drp.version.");
    }
  }

  private static String callback(String told) {
    try {
      var url = new URI(told);
      boolean good =
          "https".equals(url.getScheme())
              && url.getHost() != null
              && url.getUserInfo() == null
              && told.length() <= LONGEST_CALLBACK;
      if (good) {
        return told;
      }
    } catch (URISyntaxException e) {
      // Told below, like any other that can't be called.
    }
    throw Refused.malformed("A status_callback is an https address.");
  }

  private static String words(Claims claims, String agentName) {
    List<String> words = new ArrayList<>();
    words.add("Authorized agent: " + agentName);
    String hints = claims.texts("relationships").collect(Collectors.joining(", "));
    if (!hints.isEmpty()) {
      words.add("Relationships: " + shortened(hints));
    }
    claims
        .text("power_of_attorney")
        .ifPresent(reference -> words.add("Power of attorney: " + shortened(reference)));
    return String.join("\n", words);
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_HINTS));
  }

  /** The request for the register. */
  NewRightsRequest asked(String type, String regulation) {
    return new NewRightsRequest(
        type,
        Optional.of(regulation),
        email,
        home.country(),
        home.region(),
        Optional.empty(),
        Optional.of(words),
        Optional.empty());
  }

  /** Silent, so that no log line ever holds it. */
  @Override
  public String toString() {
    return "Exercise[" + action + "]";
  }
}
