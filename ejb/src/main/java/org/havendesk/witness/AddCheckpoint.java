package org.havendesk.witness;

import java.util.List;
import java.util.regex.Pattern;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.MalformedEvidence;
import org.havendesk.evidence.SignedNote;

/**
 * What a log sends to its witness (C2SP tlog-witness, add-checkpoint).
 *
 * @param oldSize the size that the witness saw last
 * @param proof that the new tree extends that one (RFC 6962, section 2.1.2)
 * @param checkpoint the new one, signed
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {

  private static final int LONGEST_PROOF = 63;
  private static final Pattern FORM =
      Pattern.compile("old (0|[1-9][0-9]{0,17})\n((?:[A-Za-z0-9+/=]+\n)*)\n(.*)", Pattern.DOTALL);

  public AddCheckpoint {
    proof = List.copyOf(proof);
    if (proof.size() > LONGEST_PROOF) {
      throw new MalformedEvidence("A proof has at most 63 lines.");
    }
  }

  public static AddCheckpoint parse(String body) {
    var form = FORM.matcher(body);
    if (!form.matches()) {
      throw new MalformedEvidence("The old size, a proof, an empty line and a checkpoint come in.");
    }
    return new AddCheckpoint(
        Long.parseLong(form.group(1)),
        form.group(2).lines().map(Hash::parse).toList(),
        SignedNote.parse(form.group(3)));
  }

  /** The body of the request. */
  public String format() {
    var body = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> body.append(hash).append('\n'));
    return body.append('\n').append(checkpoint).toString();
  }
}
