package org.havendesk.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;
import org.havendesk.regulation.AcceptedPacks;

/** The texts of regulation packs that were accepted, in the database, for every instance alike. */
@ApplicationScoped
public class PackVersions implements AcceptedPacks {

  @Resource(lookup = "jdbc/havendesk")
  private DataSource database;

  @Inject private Clock clock;

  /**
   * A text that was accepted.
   *
   * @param sha256 of the text, in hexadecimal digits
   */
  public record Version(String file, String sha256) {}

  @Override
  public Optional<String> lastOf(String file) {
    return last(file, "content");
  }

  @Override
  public void accept(String file, String text) {
    String hash = DigestUtils.sha256Hex(text);
    if (last(file, "sha256").equals(Optional.of(hash))) {
      return;
    }
    // What was in force once may come back; then it is the newest again, and counts anew.
    change(
        "insert into pack_version (file, sha256, content, accepted_at) values (?, ?, ?, ?)"
            + " on duplicate key update accepted_at = values(accepted_at), recounted_at = null",
        file,
        hash,
        text,
        now());
  }

  /** The versions with which nobody has counted anew yet, locked; another instance skips them. */
  public List<Version> lockNew() {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select file, sha256 from pack_version where recounted_at is null"
                    + " order by file for update skip locked");
        ResultSet rows = select.executeQuery()) {
      List<Version> versions = new ArrayList<>();
      while (rows.next()) {
        versions.add(new Version(rows.getString(1), rows.getString(2)));
      }
      return versions;
    } catch (SQLException e) {
      throw new IllegalStateException("The versions of the packs can't be read", e);
    }
  }

  /** Open requests were counted anew with this version. */
  public void recounted(Version version) {
    change(
        "update pack_version set recounted_at = ? where file = ? and sha256 = ?",
        now(),
        version.file(),
        version.sha256());
  }

  private Optional<String> last(String file, String column) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select "
                    + column
                    + " from pack_version where file = ?"
                    + " order by accepted_at desc limit 1")) {
      select.setString(1, file);
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The accepted packs can't be read", e);
    }
  }

  private void change(String sql, Object... values) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int place = 0; place < values.length; place++) {
        statement.setObject(place + 1, values[place]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException("The accepted packs can't be written", e);
    }
  }

  private Timestamp now() {
    return Timestamp.from(clock.instant());
  }
}
