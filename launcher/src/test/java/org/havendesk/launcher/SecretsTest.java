package org.havendesk.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

  private static final JurisdictionPlan PLAN =
      new JurisdictionPlan("xx", 1000, 2000, 3000, "support@xx.example");

  @TempDir private Path folder;

  @Test
  void only_the_owner_may_read_what_is_secret() throws IOException {
    DataDirectory data = made();
    try (var files = Files.walk(data.root())) {
      for (Path file : files.toList()) {
        String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        assertThat(mode).as(file.toString()).endsWith("------");
      }
    }
  }

  @Test
  void the_files_that_the_server_reads_are_all_there() throws IOException {
    assertThat(made().secrets("xx"))
        .isDirectoryContaining("glob:**/keys.p12")
        .isDirectoryContaining("glob:**/keys.password")
        .isDirectoryContaining("glob:**/log-signer.key")
        .isDirectoryContaining("glob:**/log-verifier.pub")
        .isDirectoryContaining("glob:**/jwt-public.pem")
        .isDirectoryContaining("glob:**/initial-staff.properties")
        .isDirectoryContaining("glob:**/mail.password");
  }

  @Test
  void the_key_that_signs_tokens_stays_with_the_launcher() throws IOException {
    try (var files = Files.list(made().secrets("xx"))) {
      assertThat(files).noneMatch(file -> file.toString().contains("jwt-private"));
    }
  }

  @Test
  void a_second_start_changes_nothing() throws IOException {
    DataDirectory data = made();
    var first = Secrets.of(data, PLAN).staff();
    assertThat(Secrets.of(data, PLAN).staff()).isEqualTo(first).containsOnlyKeys(Secrets.STAFF);
  }

  @Test
  void each_member_of_staff_has_a_password_of_their_own() throws IOException {
    List<String> passwords = List.copyOf(Secrets.of(made(), PLAN).staff().values());
    assertThat(passwords).doesNotHaveDuplicates().allMatch(password -> password.length() == 24);
  }

  private DataDirectory made() {
    DataDirectory data = DataDirectory.at(folder.resolve("with spaces"));
    data.prepare();
    Secrets.of(data, PLAN)
        .writePasswords(new DatabaseAccess("jdbc:mariadb://127.0.0.1/x", "x", "y"));
    LocalAuthority authority = LocalAuthority.in(data, Clock.systemUTC());
    authority.serverKeyStore(data.of("xx").resolve("tls.p12"), "password".toCharArray());
    return data;
  }
}
