package org.havendesk.access;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.havendesk.access.store.Staff;
import org.havendesk.platform.Settings;

/**
 * Creates the accounts of {@code initial-staff.properties} when the house opens for the first time.
 * A line is {@code login=ROLE,ROLE;Display name;password}.
 */
@Startup
@Singleton
public class FirstStaff {

  private static final String FILE = "initial-staff.properties";
  private static final int PARTS = 3;

  @Inject private Staff staff;
  @Inject private NewStaff newStaff;
  @Inject private Settings settings;

  @PostConstruct
  void createWhenNobodyIsThere() {
    Path file = settings.secretsFolder().resolve(FILE);
    if (Files.isReadable(file) && staff.isEmptyInTurn()) {
      Properties lines = read(file);
      lines.stringPropertyNames().forEach(login -> create(login, lines.getProperty(login)));
    }
  }

  private void create(String login, String line) {
    String[] parts = line.split(";", PARTS);
    if (parts.length < PARTS) {
      throw new IllegalStateException(FILE + ": a line is login=ROLE;Display name;password");
    }
    newStaff.add(login, parts[1], Role.listed(parts[0], FILE), parts[2]);
  }

  private static Properties read(Path file) {
    var lines = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      lines.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE + " can't be read", e);
    }
    return lines;
  }
}
