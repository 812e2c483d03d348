package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.havendesk.evidence.KeySuccession;
import org.havendesk.evidence.LogKey;
import org.havendesk.evidence.LogKeys;
import org.havendesk.evidence.LogSigner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeyFilesTest {

  private static final String LOG = "havendesk.example/test";

  @TempDir private Path secrets;

  @Test
  void each_key_vouches_for_the_next_and_all_stay_published() throws IOException {
    var files = new LogKeyFiles(secrets);
    files.makeFor(LOG);
    LogKeys first = published();
    files.rotate();
    String last = files.rotate();
    files.makeFor(LOG);
    assertThat(published().all()).hasSize(3);
    assertThat(published().newest().text()).isEqualTo(last).isEqualTo(signer().verifier().text());
    var handed = KeySuccession.parse(Files.readString(secrets.resolve(LogKey.SUCCESSION)));
    assertThat(first.following(handed).text()).isEqualTo(published().text());
  }

  @Test
  void a_key_that_never_came_to_sign_does_not_lead() throws IOException {
    var files = new LogKeyFiles(secrets);
    files.makeFor(LOG);
    var signing = Files.readString(secrets.resolve(LogKey.SIGNER));
    files.rotate();
    // As if it had been killed before the last of its three steps.
    Files.writeString(secrets.resolve(LogKey.SIGNER), signing);
    files.makeFor(LOG);
    assertThat(published().newest().text()).isEqualTo(signer().verifier().text());
  }

  private LogKeys published() throws IOException {
    return LogKeys.parse(Files.readString(secrets.resolve(LogKey.VERIFIER)));
  }

  private LogSigner signer() throws IOException {
    return LogSigner.parse(Files.readString(secrets.resolve(LogKey.SIGNER)));
  }
}
