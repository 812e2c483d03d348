package org.havendesk.container;

import java.sql.SQLException;
import javax.sql.DataSource;

/** What a test asks or changes behind the back of the services. */
final class Sql {

  private Sql() {}

  static long number(DataSource database, String query) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var found = statement.executeQuery(query)) {
      found.next();
      return found.getLong(1);
    }
  }

  static int change(DataSource database, String statement) throws SQLException {
    try (var connection = database.getConnection();
        var change = connection.createStatement()) {
      return change.executeUpdate(statement);
    }
  }
}
