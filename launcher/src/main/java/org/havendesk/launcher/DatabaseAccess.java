package org.havendesk.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/**
 * How the application reaches its database.
 *
 * @param url JDBC, with no credentials in it
 * @param user with rights on its own schema only
 * @param password never printed
 */
record DatabaseAccess(String url, String user, String password) {

  DatabaseAccess {
    if (!url.startsWith("jdbc:mariadb:")) {
      throw new Failure("A database of your own has to be a MariaDB: jdbc:mariadb://host/schema");
    }
    if (url.contains("password=")) {
      throw new Failure("Put the database's password into a file (--db-credentials), not the URL.");
    }
  }

  /** A foreign database whose credentials lie in a properties file with user and password. */
  static DatabaseAccess foreign(String url, Path credentials) {
    var properties = new Properties();
    try (Reader reader = Files.newBufferedReader(credentials)) {
      properties.load(reader);
    } catch (IOException e) {
      throw Sentences.of("The database's credentials can't be read", e);
    }
    String user = properties.getProperty("user");
    String password = properties.getProperty("password");
    if (user == null || password == null) {
      throw new Failure(credentials + " must have the two lines user=… and password=…");
    }
    return new DatabaseAccess(url, user, password);
  }

  /** The URL that makes every time stored and read in UTC. */
  String urlInUtc() {
    return url
        + (url.contains("?") ? "&" : "?")
        + "connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true";
  }

  /** The schema that the URL names. */
  String schema() {
    String path = url.replaceFirst("\\?.*", "");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /**
   * The URL for the server's pool. Payara's batch runtime keeps its tables there, and knows MariaDB
   * only under the name of MySQL.
   */
  String urlOfPool() {
    return urlInUtc() + "&useMysqlMetadata=true";
  }

  /** Brings the schema to the version of this build; what is there already stays. */
  void migrate() {
    try {
      Flyway.configure()
          .dataSource(urlInUtc(), user, password)
          .locations("classpath:db/migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new Failure("The database can't be migrated: " + Sentences.reason(e), e);
    }
  }

  @Override
  public String toString() {
    return url;
  }
}
