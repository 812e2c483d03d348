package org.havendesk.regulation;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A territory with a cluster, a database, keys and a log of its own.
 *
 * @param httpsPort of its first instance
 * @param mail ports of the embedded mail server
 * @param regulations ids of the packs in force here
 * @param timeZone for people whose own place is not known
 * @param purposes for what the controller uses personal data, by name
 * @param holidays default calendar of public holidays, e.g. {@code DE} or {@code US-CA}
 */
public record Jurisdiction(
    String id,
    Map<String, String> name,
    int httpsPort,
    MailPorts mail,
    String supportAddress,
    List<Residence> serves,
    List<String> regulations,
    ZoneId timeZone,
    String holidays,
    List<String> languages,
    Controller controller,
    Map<String, Purpose> purposes) {

  /** Ports of the embedded mail server. */
  public record MailPorts(int smtpPort, int imapPort) {
    public MailPorts {
      port(smtpPort, "smtpPort");
      port(imapPort, "imapPort");
    }
  }

  /** Who answers for the processing, as the privacy notice names them. */
  public record Controller(
      String name, String address, String email, String authority, String authorityUrl) {
    public Controller {
      Required.text(name, "name");
      Required.text(address, "address");
      Required.text(email, "email");
      Required.text(authority, "authority");
      Required.text(authorityUrl, "authorityUrl");
    }
  }

  public Jurisdiction {
    Required.text(id, "id");
    Required.that(id.matches("[a-z][a-z0-9-]*"), "an id is made of a-z, 0-9 and '-'");
    name = Required.words(name, "name");
    port(httpsPort, "httpsPort");
    Required.present(mail, "mail");
    Required.text(supportAddress, "supportAddress");
    serves = Required.list(serves);
    Required.that(!serves.isEmpty(), "it must serve at least one country ('serves')");
    regulations = Required.list(regulations);
    Required.that(!regulations.isEmpty(), "it needs at least one regulation ('regulations')");
    Required.present(timeZone, "timeZone");
    Required.text(holidays, "holidays");
    WorkingDays.of(holidays);
    languages = Required.list(languages);
    Required.that(!languages.isEmpty(), "it needs at least one language ('languages')");
    Required.present(controller, "controller");
    purposes = Required.map(purposes);
  }

  public boolean serves(Residence residence) {
    return serves.stream().anyMatch(place -> place.covers(residence));
  }

  public String nameIn(Locale locale) {
    return name.getOrDefault(locale.getLanguage(), name.get("en"));
  }

  private static void port(int port, String field) {
    Required.that(port > 0 && port <= 65535, "'" + field + "' must be a port from 1 to 65535");
  }
}
