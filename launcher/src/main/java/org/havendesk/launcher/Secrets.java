package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.havendesk.sealing.store.JurisdictionKeys;

/**
 * Everything secret of one jurisdiction, made at the first start and kept: keys, passwords, the
 * accounts of the first staff.
 */
final class Secrets {

  /** The sign-in names of the first staff, one for each role of the same name. */
  static final List<String> STAFF =
      List.of("agent", "senior-agent", "supervisor", "compliance", "legal", "auditor", "admin");

  private final DataDirectory data;
  private final JurisdictionPlan plan;

  private Secrets(DataDirectory data, JurisdictionPlan plan) {
    this.data = data;
    this.plan = plan;
  }

  /** Makes what is missing. */
  static Secrets of(DataDirectory data, JurisdictionPlan plan) {
    try {
      var secrets = new Secrets(data, plan);
      PrivateFiles.directory(data.of(plan.id()));
      PrivateFiles.directory(data.secrets(plan.id()));
      PrivateFiles.directory(data.launcherOnly(plan.id()));
      secrets.makeSealingKeys();
      secrets.makeLogSigner();
      Witnesses.makeSigner(data.secrets(plan.id()), plan.id());
      TokenKey.in(data.launcherOnly(plan.id()))
          .publish(data.secrets(plan.id()).resolve("jwt-public.pem"));
      secrets.makeStaff();
      secrets.mailPassword();
      return secrets;
    } catch (IOException e) {
      throw Sentences.of("The secrets of " + plan.id() + " can't be made", e);
    }
  }

  private void makeSealingKeys() throws IOException {
    Path file = data.secrets(plan.id()).resolve("keys.p12");
    String password = Passwords.kept(file.resolveSibling("keys.password"));
    if (!Files.exists(file)) {
      Path fresh = file.resolveSibling("keys.p12.new");
      Files.deleteIfExists(fresh);
      JurisdictionKeys.create(fresh, password.toCharArray());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  private void makeLogSigner() throws IOException {
    var files = new LogKeyFiles(data.secrets(plan.id()));
    files.makeFor("havendesk.example/" + plan.id());
  }

  private void makeStaff() throws IOException {
    Path file = data.secrets(plan.id()).resolve("initial-staff.properties");
    if (Files.exists(file)) {
      return;
    }
    var lines = new StringBuilder("# login=ROLE;Display Name;password\n");
    for (String login : STAFF) {
      String words = login.replace('-', ' ');
      String name = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
      lines
          .append(login)
          .append('=')
          .append(login.replace('-', '_').toUpperCase(Locale.ROOT))
          .append(';')
          .append(name)
          .append(';')
          .append(Passwords.fresh())
          .append('\n');
    }
    PrivateFiles.write(file, lines.toString());
  }

  /** The passwords of the first staff by sign-in name. */
  Map<String, String> staff() throws IOException {
    var staff = new LinkedHashMap<String, String>();
    for (String line :
        Files.readAllLines(data.secrets(plan.id()).resolve("initial-staff.properties"))) {
      if (!line.startsWith("#") && line.contains("=")) {
        staff.put(line.substring(0, line.indexOf('=')), line.substring(line.lastIndexOf(';') + 1));
      }
    }
    return staff;
  }

  /** The password of the support mailbox, which the instances read too. */
  String mailPassword() throws IOException {
    return Passwords.kept(data.secrets(plan.id()).resolve("mail.password"));
  }

  /** The one password of every other mailbox on the embedded mail server. */
  String otherMailboxesPassword() throws IOException {
    return kept("mailboxes.password");
  }

  String databaseRootPassword() throws IOException {
    return kept("database-root.password");
  }

  String databasePassword() throws IOException {
    return kept("database.password");
  }

  String keyStorePassword() throws IOException {
    return kept("tls.password");
  }

  private String kept(String name) throws IOException {
    return Passwords.kept(data.launcherOnly(plan.id()).resolve(name));
  }

  /** Writes the file that a person opens to sign in, in the form of a properties file. */
  void writePasswords(DatabaseAccess database) {
    try {
      var text = new StringBuilder();
      text.append("# Sign in at ").append(plan.baseUrl()).append('\n');
      staff().forEach((login, password) -> line(text, login, password));
      text.append(
          "\n# Mail: SMTP on port %d, IMAP on port %d of 127.0.0.1\n"
              .formatted(plan.smtpPort(), plan.imapPort()));
      line(text, "mail." + plan.supportAddress(), mailPassword());
      text.append("# Any other address has a mailbox as soon as somebody writes to it:\n");
      line(text, "mail.other", otherMailboxesPassword());
      text.append("\n# Database\n");
      line(text, "database.url", database.url());
      line(text, "database.user", database.user());
      line(text, "database.password", database.password());
      PrivateFiles.write(data.passwords(plan.id()), text.toString());
    } catch (IOException e) {
      throw Sentences.of("The passwords of " + plan.id() + " can't be written", e);
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(name).append('=').append(value).append('\n');
  }
}
