package org.havendesk.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What the launcher must know of a jurisdiction, read from {@code config/jurisdictions/<id>.yaml}.
 *
 * @param id such as the file is named
 * @param httpsPort of the first instance; each further one takes the next
 * @param smtpPort of the embedded mail server
 * @param imapPort of the embedded mail server
 * @param supportAddress the address to which customers write
 */
record JurisdictionPlan(
    String id, int httpsPort, int smtpPort, int imapPort, String supportAddress) {

  // Between the instances of one jurisdiction and those of the next there is room for these.
  private static final int DATABASE_OFFSET = 300;
  private static final int GRID_OFFSET = 400;

  static final int MOST_INSTANCES = 50;

  JurisdictionPlan {
    if (!id.matches("[a-z][a-z0-9-]{0,30}")) {
      throw new Failure("'" + id + "' is not the id of a jurisdiction.");
    }
    for (int port : List.of(httpsPort, smtpPort, imapPort)) {
      if (port < 1 || port + GRID_OFFSET + MOST_INSTANCES > 65_535) {
        throw new Failure("Port %d of jurisdiction %s is out of range.".formatted(port, id));
      }
    }
  }

  /** Every jurisdiction that the configuration knows, by id. */
  static List<JurisdictionPlan> all(Path config, int portOffset) {
    Path directory = config.resolve("jurisdictions");
    try (var files = Files.list(directory)) {
      var plans = new ArrayList<JurisdictionPlan>();
      for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        plans.add(read(file, portOffset));
      }
      return plans;
    } catch (IOException e) {
      throw Sentences.of("The jurisdictions in " + directory + " can't be read", e);
    }
  }

  static JurisdictionPlan named(String id, Path config) {
    return all(config, 0).stream()
        .filter(plan -> plan.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new Failure("There is no jurisdiction '" + id + "'."));
  }

  static JurisdictionPlan read(Path file, int portOffset) {
    try {
      JsonNode yaml = new YAMLMapper().readTree(file.toFile());
      return new JurisdictionPlan(
          text(yaml, "/id", file),
          number(yaml, "/httpsPort", file) + portOffset,
          number(yaml, "/mail/smtpPort", file) + portOffset,
          number(yaml, "/mail/imapPort", file) + portOffset,
          text(yaml, "/supportAddress", file));
    } catch (IOException e) {
      throw Sentences.of(file + " is not valid YAML", e);
    }
  }

  private static String text(JsonNode yaml, String pointer, Path file) {
    JsonNode value = yaml.at(pointer);
    if (!value.isTextual()) {
      throw new Failure(file + " has no text at " + pointer.substring(1) + ".");
    }
    return value.textValue();
  }

  private static int number(JsonNode yaml, String pointer, Path file) {
    JsonNode value = yaml.at(pointer);
    if (!value.isInt()) {
      throw new Failure(file + " has no number at " + pointer.substring(1) + ".");
    }
    return value.intValue();
  }

  int databasePort() {
    return httpsPort + DATABASE_OFFSET;
  }

  int instancePort(int number) {
    return httpsPort + number - 1;
  }

  int gridPort(int number) {
    return httpsPort + GRID_OFFSET + number - 1;
  }

  String baseUrl() {
    return "https://localhost:" + httpsPort;
  }

  /** The issuer of the tokens that {@code havendesk token} signs. */
  String tokenIssuer() {
    return "urn:havendesk:" + id + ":tokens";
  }

  /** The audience of this jurisdiction's API. */
  String tokenAudience() {
    return "urn:havendesk:" + id + ":api";
  }
}
