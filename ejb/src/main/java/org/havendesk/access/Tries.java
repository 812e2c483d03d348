package org.havendesk.access;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.havendesk.access.store.TryCounts;
import org.havendesk.platform.Settings;
import org.havendesk.sealing.store.BlindIndex;

/**
 * Counts what strangers try, for the whole cluster, so that another server is no other chance. Who
 * tries is kept only as a keyed hash, for the span that is counted.
 */
@Stateless
@Guarded
public class Tries {

  /** What is tried, the setting that says how often within which time, and what if it is silent. */
  public enum Kind {
    /** Passwords and passcodes that are wrong. */
    SIGN_IN("sign-in.failures", 20, Duration.ofMinutes(10)),
    /** Letters that somebody causes in the Privacy Centre. */
    PRIVACY_REQUEST("privacy.requests-per-hour", 60, Duration.ofHours(1)),
    /** Links into the Privacy Centre that lead nowhere. */
    LINK("privacy.wrong-links", 60, Duration.ofMinutes(10)),
    /** Letters that somebody causes by asking questions, or for links to their tickets. */
    HELP("help.letters-per-hour", 60, Duration.ofHours(1)),
    /** Links to their tickets that go to one address. */
    HELP_ADDRESS("help.links-per-address", 5, Duration.ofHours(1)),
    /** Questions that are asked in the name of one address. */
    HELP_QUESTION_OF("help.questions-per-address", 10, Duration.ofHours(1)),
    /** Articles that are said to have answered a question. */
    HELP_ANSWERED("help.answered-per-hour", 30, Duration.ofHours(1)),
    /** Choices that the banner brings. */
    BANNER("banner.choices-per-minute", 600, Duration.ofMinutes(1)),
    /** Calls of the API without a token that holds. */
    API_TOKEN("api.refusals-per-minute", 60, Duration.ofMinutes(1));

    private final String setting;
    private final int often;
    private final Duration span;

    Kind(String setting, int often, Duration span) {
      this.setting = setting;
      this.often = often;
      this.span = span;
    }
  }

  @Inject private TryCounts counts;
  @Inject private BlindIndex index;
  @Inject private Settings settings;
  @Inject private Clock clock;

  /** Whether somebody has tried as often as they may. */
  @OpenToAll("is asked before one is known, and tells nothing but yes or no")
  public boolean isEnough(Kind kind, String who) {
    return counts.of(hash(kind, who)) >= allowed(kind);
  }

  /** Counts one more; false if it is one too many. What comes of the caller's work is no matter. */
  @OpenToAll("is asked before one is known, and tells nothing but yes or no")
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public boolean lets(Kind kind, String who) {
    byte[] hash = hash(kind, who);
    counts.add(hash, end(kind));
    return counts.of(hash) <= allowed(kind);
  }

  /** It was no stranger. */
  @OpenToAll("whoever proved who they are is not slowed down")
  public void forget(Kind kind, String who) {
    counts.forget(hash(kind, who));
  }

  /** When the span is over that is counted now. */
  @OpenToAll("tells only the time")
  public Duration untilOver(Kind kind) {
    return Duration.between(clock.instant(), end(kind)).plusSeconds(1);
  }

  /**
   * Whether something that counts once comes for the first time. It is noted in the transaction of
   * what comes of it: if that fails, it has not come.
   *
   * @param until when it would not count any more anyway
   */
  @OpenToAll("tells nothing but yes or no, of what the caller has")
  public boolean isFirst(String what, Instant until) {
    byte[] hash = index.hash("once", what);
    counts.add(hash, until);
    return counts.of(hash) == 1;
  }

  /** Forgets what is over. */
  @OpenToAll("forgets only what no longer counts")
  public void tidy() {
    counts.forgetBefore(clock.instant());
  }

  private int allowed(Kind kind) {
    return settings.find(kind.setting).map(Integer::parseInt).orElse(kind.often);
  }

  private Instant end(Kind kind) {
    long span = kind.span.toSeconds();
    return Instant.ofEpochSecond((clock.instant().getEpochSecond() / span + 1) * span);
  }

  /** Another one in each span: nobody who reads the table can follow anybody through the day. */
  private byte[] hash(Kind kind, String who) {
    return index.hash("tries", kind + "\0" + end(kind) + "\0" + who);
  }
}
