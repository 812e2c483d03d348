package org.havendesk.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks for personal values where they must not be in plain text. */
final class Traces {

  private static final int CHUNK = 8 * 1024 * 1024;

  private final Needles needles;

  private Traces(Needles needles) {
    this.needles = needles;
  }

  static Traces of(List<String> values) {
    return new Traces(new Needles(values));
  }

  /** Where in the database a value stands, in whatever encoding: every column of every table. */
  Set<String> inDatabase(Office office) {
    Set<String> found = new LinkedHashSet<>();
    try (Connection connection = office.database()) {
      for (String table : tables(connection)) {
        search(connection, table, found);
      }
      return found;
    } catch (SQLException e) {
      throw new AssertionError("The database can't be read", e);
    }
  }

  /** Which files below a folder hold a value; the programs that were unpacked there aside. */
  Set<String> inFiles(Path folder) {
    Set<String> found = new LinkedHashSet<>();
    try (var files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!folder.relativize(file).startsWith("programs")) {
          search(file, found);
        }
      }
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all =
        connection.getMetaData().getTables(connection.getCatalog(), null, "%", null)) {
      while (all.next()) {
        tables.add(all.getString("TABLE_NAME"));
      }
    }
    return tables;
  }

  private void search(Connection connection, String table, Set<String> found) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery("select * from `" + table + "`")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int column = 1; column <= columns; column++) {
          String place = table + "." + rows.getMetaData().getColumnName(column);
          for (byte[] reading : Decoded.readings(raw(rows, column))) {
            needles.in(reading, reading.length).forEach(hit -> found.add(place + ": " + hit));
          }
        }
      }
    }
  }

  private static byte[] raw(ResultSet rows, int column) throws SQLException {
    if (rows.getObject(column) instanceof byte[] bytes) {
      return bytes;
    }
    if (rows.getObject(column) instanceof Blob blob) {
      return blob.getBytes(1, Math.toIntExact(blob.length()));
    }
    String text = rows.getString(column);
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }

  private void search(Path file, Set<String> found) {
    byte[] chunk = new byte[CHUNK + needles.longest()];
    try (var in = Files.newInputStream(file)) {
      int kept = 0;
      for (int read = in.readNBytes(chunk, 0, CHUNK); read > 0; ) {
        int length = kept + read;
        needles.in(chunk, length).forEach(hit -> found.add(file + ": " + hit));
        kept = Math.min(length, needles.longest());
        System.arraycopy(chunk, length - kept, chunk, 0, kept);
        read = in.readNBytes(chunk, kept, CHUNK);
      }
    } catch (FileSystemException gone) {
      // A temporary file may vanish while it is looked at; then it holds nothing any more.
      if (Files.exists(file)) {
        throw new UncheckedIOException(gone);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
