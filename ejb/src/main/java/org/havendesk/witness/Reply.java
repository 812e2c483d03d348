package org.havendesk.witness;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.WitnessKey;
import org.havendesk.witness.store.CosignProblem;

/**
 * What came of asking a witness: a cosignature, a size to begin from, or a problem.
 *
 * @param status of HTTP, if it answered at all
 */
public record Reply(
    Optional<WitnessKey.Cosignature> cosignature,
    OptionalLong seen,
    Optional<CosignProblem> problem,
    Optional<Integer> status) {

  private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n?");

  /** It could not be asked. */
  static Reply failed(CosignProblem why) {
    return new Reply(Optional.empty(), OptionalLong.empty(), Optional.of(why), Optional.empty());
  }

  /** Reads an answer to what was sent. */
  static Reply of(Submission sent, int status, String body) {
    return switch (status) {
      case 200 ->
          cosignature(sent, body)
              .map(
                  line ->
                      new Reply(
                          Optional.of(line),
                          OptionalLong.empty(),
                          Optional.empty(),
                          Optional.of(status)))
              .orElseGet(() -> problem(CosignProblem.FALSE_COSIGNATURE, status));
      case 403 -> problem(CosignProblem.UNTRUSTED_KEY, status);
      case 404 -> problem(CosignProblem.UNKNOWN_LOG, status);
      case 409 -> conflict(sent, status, body);
      case 422 -> problem(CosignProblem.INCONSISTENT, status);
      default -> problem(CosignProblem.UNEXPECTED_ANSWER, status);
    };
  }

  private static Reply problem(CosignProblem why, int status) {
    return new Reply(Optional.empty(), OptionalLong.empty(), Optional.of(why), Optional.of(status));
  }

  private static Reply conflict(Submission sent, int status, String body) {
    var size = SIZE.matcher(body);
    if (!size.matches()) {
      return problem(CosignProblem.UNEXPECTED_ANSWER, status);
    }
    long seen = Long.parseLong(size.group(1));
    if (seen == sent.request().oldSize()) {
      // It began from the right size: what it saw there is another tree.
      return problem(CosignProblem.INCONSISTENT, status);
    }
    return seen > sent.checkpoint().size()
        ? new Reply(
            Optional.empty(),
            OptionalLong.of(seen),
            Optional.of(CosignProblem.LOG_SHRUNK),
            Optional.of(status))
        : new Reply(Optional.empty(), OptionalLong.of(seen), Optional.empty(), Optional.of(status));
  }

  private static Optional<WitnessKey.Cosignature> cosignature(Submission sent, String body) {
    try {
      return sent.witness().key().on(sent.request().checkpoint().with(body));
    } catch (MalformedEvidence e) {
      return Optional.empty();
    }
  }
}
