package org.havendesk.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** One jurisdiction of the deployment: where it is reached and what it wrote down about itself. */
record Office(String id, Path data) {

  private static final JsonMapper JSON = new JsonMapper();

  /** The portal and the Privacy Centre. */
  String url() {
    return state().get("url").textValue();
  }

  String supportAddress() {
    return state().get("supportAddress").textValue();
  }

  int smtpPort() {
    return state().get("smtpPort").intValue();
  }

  int imapPort() {
    return state().get("imapPort").intValue();
  }

  /** The process id of the first instance, as the launcher knows it. */
  long instance() {
    return state().at("/instances/0/process/pid").longValue();
  }

  /** What the launcher wrote into the file of generated passwords. */
  String password(String of) {
    var passwords = new Properties();
    try (InputStream in = Files.newInputStream(data.resolve(id).resolve("passwords.txt"))) {
      passwords.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return passwords.getProperty(of);
  }

  /** The public key of this jurisdiction's evidence log. */
  Path logKey() {
    return data.resolve(id).resolve("secrets").resolve("log-verifier.pub");
  }

  /** A connection to the database, as the application has it. */
  Connection database() throws SQLException {
    return DriverManager.getConnection(
        password("database.url"), password("database.user"), password("database.password"));
  }

  /** The only number that a query answers. */
  long count(String query) {
    try (var connection = database();
        var statement = connection.createStatement();
        var result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(query, e);
    }
  }

  private JsonNode state() {
    try {
      JsonNode state = JSON.readTree(data.resolve("state.json").toFile());
      for (JsonNode one : state.get("jurisdictions")) {
        if (one.get("id").textValue().equals(id)) {
          return one;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("The launcher does not run " + id);
  }
}
