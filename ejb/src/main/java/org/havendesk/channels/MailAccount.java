package org.havendesk.channels;

import java.nio.file.Files;
import java.util.Optional;
import java.util.Properties;
import org.havendesk.platform.Settings;

/**
 * The support address, and how its mail is fetched and sent.
 *
 * @param address the address that customers write to
 * @param user who signs in at both servers
 * @param password empty if the servers ask for none
 */
record MailAccount(
    String address,
    String user,
    Optional<String> password,
    Optional<Server> imap,
    Optional<Server> smtp) {

  private static final String CONNECT_TIMEOUT = "10000";
  private static final String READ_TIMEOUT = "30000";

  /** How a connection is protected. */
  enum Tls {
    /** TLS from the first byte (RFC 8314). */
    IMPLICIT,
    /** STARTTLS, or no connection. */
    REQUIRED,
    /** STARTTLS if the server offers it: for a server on this machine. */
    OFFERED;

    private static Tls of(String setting) {
      return switch (setting) {
        case "true" -> IMPLICIT;
        case "starttls" -> REQUIRED;
        case "false" -> OFFERED;
        default ->
            throw new IllegalStateException("The mail setting tls is true, starttls or false");
      };
    }
  }

  /** A server that speaks one protocol. */
  record Server(String host, int port, Tls tls) {

    /** What Jakarta Mail must know to connect; never waits for ever. */
    Properties properties(String protocol) {
      var properties = new Properties();
      String prefix = "mail." + protocol + ".";
      properties.setProperty(prefix + "host", host);
      properties.setProperty(prefix + "port", Integer.toString(port));
      properties.setProperty(prefix + "ssl.enable", Boolean.toString(tls == Tls.IMPLICIT));
      properties.setProperty(prefix + "ssl.checkserveridentity", "true");
      properties.setProperty(prefix + "starttls.enable", Boolean.toString(tls != Tls.IMPLICIT));
      properties.setProperty(prefix + "starttls.required", Boolean.toString(tls == Tls.REQUIRED));
      properties.setProperty(prefix + "connectiontimeout", CONNECT_TIMEOUT);
      properties.setProperty(prefix + "timeout", READ_TIMEOUT);
      properties.setProperty(prefix + "writetimeout", READ_TIMEOUT);
      return properties;
    }
  }

  /** The account of this cluster; empty if it was told of no address. */
  static Optional<MailAccount> of(Settings settings) {
    return settings
        .find("mail.address")
        .map(
            address ->
                new MailAccount(
                    address,
                    settings.find("mail.user").orElse(address),
                    password(settings),
                    server(settings, "imap"),
                    server(settings, "smtp")));
  }

  private static Optional<String> password(Settings settings) {
    return Files.exists(settings.secretsFolder().resolve("mail.password"))
        ? Optional.of(settings.secret("mail.password"))
        : Optional.empty();
  }

  private static Optional<Server> server(Settings settings, String protocol) {
    String prefix = "mail." + protocol + ".";
    return settings
        .find(prefix + "host")
        .map(
            host ->
                new Server(
                    host,
                    Integer.parseInt(settings.text(prefix + "port")),
                    Tls.of(settings.find(prefix + "tls").orElse("true"))));
  }

  /** Silent, so that no log line ever holds the password. */
  @Override
  public String toString() {
    return "MailAccount[…]";
  }
}
