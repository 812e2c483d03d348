package org.havendesk.anchors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.tsp.TimeStampToken;
import org.havendesk.anchors.store.AnchorProblem;
import org.havendesk.evidence.Checkpoint;
import org.havendesk.evidence.Hash;
import org.havendesk.evidence.LogSigner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimestampProtocolTest {

  @TempDir private static Path folder;

  private static OpensslAuthority authority;
  private static Set<X509Certificate> roots;

  private final LogSigner log = LogSigner.generate("havendesk.example/north");
  private final AnchorStatement statement =
      new AnchorStatement(log.sign(new Checkpoint(log.name(), 0, Hash.EMPTY).text()));

  @BeforeAll
  static void found() throws Exception {
    authority = new OpensslAuthority(folder);
    roots = TimestampProtocol.roots(authority.root());
  }

  @Test
  void a_token_by_openssl_vouches_for_the_time_of_a_hash() throws Exception {
    var request = TimestampProtocol.request(statement.hash());
    byte[] token = TimestampProtocol.token(request, authority.reply(request.getEncoded()), roots);
    assertThat(TimestampProtocol.timeOf(token, statement.hash(), roots)).isNotNull();
    assertThat(request.getCertReq()).isTrue();
  }

  @Test
  void an_answer_to_another_request_does_not_count() throws Exception {
    var first = TimestampProtocol.request(statement.hash());
    var second = TimestampProtocol.request(statement.hash());
    byte[] answer = authority.reply(first.getEncoded());
    fails(AnchorProblem.REFUSED, () -> TimestampProtocol.token(second, answer, roots));
    fails(AnchorProblem.REFUSED, () -> TimestampProtocol.token(first, new byte[] {1}, roots));
  }

  @Test
  void a_token_for_another_hash_does_not_count() throws Exception {
    byte[] token = token();
    byte[] other = statement.hash();
    other[0]++;
    fails(AnchorProblem.UNTRUSTED, () -> TimestampProtocol.timeOf(token, other, roots));
  }

  @Test
  void a_token_that_leads_to_no_trusted_root_does_not_count(@TempDir Path elsewhere)
      throws Exception {
    byte[] token = token();
    var others = TimestampProtocol.roots(new OpensslAuthority(elsewhere).root());
    fails(AnchorProblem.UNTRUSTED, () -> TimestampProtocol.timeOf(token, statement.hash(), others));
  }

  @Test
  void a_certificate_that_is_not_for_time_stamping_does_not_count() throws Exception {
    var content = new TimeStampToken(new CMSSignedData(token())).getTimeStampInfo().getEncoded();
    byte[] token = authority.signedByAnother(content);
    assertThatThrownBy(() -> TimestampProtocol.timeOf(token, statement.hash(), roots))
        .isInstanceOf(AnchorFailed.class)
        .rootCause()
        .hasMessageContaining("ExtendedKeyUsage");
  }

  private byte[] token() throws Exception {
    var request = TimestampProtocol.request(statement.hash());
    return TimestampProtocol.token(request, authority.reply(request.getEncoded()), roots);
  }

  private static void fails(AnchorProblem why, ThrowingCallable work) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(AnchorFailed.class, e -> assertThat(e.problem()).isEqualTo(why));
  }
}
