package org.havendesk.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.havendesk.sealing.store.BlindIndex;
import org.havendesk.sealing.store.KeyVault;
import org.havendesk.sealing.store.NewKey;

/**
 * The tables of a desk, filled in batches. Tickets come in the order of their customers and get
 * their numbers by time; the triggers of the database count them as they count any.
 */
final class SeedTables {

  private static final int BATCH = 500;
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final int SECONDS_EACH = 60;
  private static final String[] COUNTRIES = {
    "DE", "FR", "IT", "ES", "AT", "NL", "PL", "DK", "SE", "FI"
  };
  private static final String[] TONGUES = {
    "de", "fr", "it", "es", "de", "nl", "pl", "da", "sv", "fi"
  };
  private static final String[] CHANNELS = {"MAIL", "WEB", "CHAT", "PHONE", "SOCIAL"};
  private static final int COLLEAGUES = 50;

  private final Connection connection;
  private final KeyVault vault;
  private final BlindIndex index;
  private final SeedTexts texts;
  private final long tickets;
  private final int people;
  private final Random random = new Random(4711);
  private final List<UUID> teams = new ArrayList<>();
  private long firstTicket;
  private long firstMessage;

  /** A part of it. */
  @FunctionalInterface
  interface Step {
    void run() throws Exception;
  }

  SeedTables(Connection connection, KeyVault vault, BlindIndex index, long tickets, int people) {
    this.connection = connection;
    this.vault = vault;
    this.index = index;
    this.texts = new SeedTexts(index);
    this.tickets = tickets;
    this.people = people;
  }

  void begin() throws SQLException {
    run("set unique_checks = 0, foreign_key_checks = 0");
    connection.setAutoCommit(false);
    firstTicket = number("select coalesce(max(id), 0) + 1 from ticket");
    firstMessage = number("select coalesce(max(id), 0) + 1 from message");
  }

  /** Six teams; one of the first colleagues is in one and sees what is within its remit only. */
  void teams() throws SQLException {
    String[] regions = {"DK FI SE", "DE AT", "FR", "IT ES", "NL", "PL"};
    try (var team =
        connection.prepareStatement(
            "insert into team (id, name, regions, languages, created_at, version)"
                + " values (?, ?, ?, '', utc_timestamp(6), 1)")) {
      for (String region : regions) {
        UUID id = UUID.randomUUID();
        teams.add(id);
        set(team, id.toString(), "Seed " + id.toString().substring(0, 8), region);
        team.executeUpdate();
      }
    }
    run("insert into team_member (team_id, login) values ('%s', 'agent')".formatted(teams.get(0)));
    connection.commit();
  }

  void matters() throws SQLException {
    try (var key =
            connection.prepareStatement(
                "insert into data_key (id, wrapped, wrapped_by, created_at) values (?, ?, ?, ?)");
        var person =
            connection.prepareStatement(
                "insert into person (id, name, email, country, language, created_at, version)"
                    + " values (?, ?, ?, ?, ?, ?, 1)");
        var hash =
            connection.prepareStatement(
                "insert into person_index (person_id, kind, hash) values (?, 'email', ?)");
        var ticket =
            connection.prepareStatement(
                "insert into ticket (id, person_id, subject, channel, status, priority, assignee,"
                    + " team_id, language, region, tongue, created_at, updated_at, version)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, 'en', ?, ?, ?, ?, 1)");
        var message =
            connection.prepareStatement(
                "insert into message (id, ticket_id, kind, author, text, delivery, attempts,"
                    + " created_at, version, indexed) values (?, ?, ?, ?, ?, 'NONE', 0, ?, 1, 1)")) {
      List<PreparedStatement> all = List.of(key, person, hash, ticket, message);
      for (int number = 0; number < people; number++) {
        NewKey its = NewKey.in(vault);
        String email = "seed-" + its.id() + "@example.org";
        int where = Math.min(random.nextInt(10), random.nextInt(10));
        Timestamp first = at(number);
        add(key, its.id().toString(), its.wrapped(), its.wrappedBy(), first);
        add(
            person,
            its.id().toString(),
            its.sealing().seal("person.name", "Seed Customer"),
            its.sealing().seal("person.email", email),
            COUNTRIES[where],
            TONGUES[where],
            first);
        add(hash, its.id().toString(), index.ofEmail(email));
        for (long each = number; each < tickets; each += people) {
          add(ticket, message, each, its, where);
        }
        if (number % BATCH == BATCH - 1 || number == people - 1) {
          for (PreparedStatement statement : all) {
            statement.executeBatch();
          }
          connection.commit();
        }
      }
    }
  }

  private void add(
      PreparedStatement ticket, PreparedStatement message, long each, NewKey its, int where)
      throws SQLException {
    String status = status(each);
    boolean isFree = status.equals("NEW") || random.nextInt(10) == 0;
    String assignee = isFree ? null : "seed-" + random.nextInt(COLLEAGUES);
    UUID team = random.nextInt(5) < 2 ? teams.get(random.nextInt(teams.size())) : null;
    Timestamp created = at(each);
    Timestamp updated =
        Timestamp.from(
            created.toInstant().plusSeconds(random.nextInt(1 + random.nextInt(2_000_000))));
    add(
        ticket,
        firstTicket + each,
        its.id().toString(),
        its.sealing().seal("ticket.subject", SeedTexts.subject(each)),
        CHANNELS[Math.min(random.nextInt(5), random.nextInt(5))],
        status,
        priority(),
        assignee,
        team == null ? null : team.toString(),
        COUNTRIES[where],
        random.nextInt(4) == 0 ? "en" : TONGUES[where],
        created,
        updated);
    for (int said = 0; said < 2; said++) {
      long number = 2 * each + said;
      add(
          message,
          firstMessage + number,
          firstTicket + each,
          said == 0 ? "INBOUND" : "OUTBOUND",
          said == 0 ? null : "agent",
          its.sealing().seal("message.text", SeedTexts.body(number)),
          said == 0 ? created : updated);
    }
  }

  /** Of a hundred six are still to be done, mostly new ones. */
  private String status(long each) {
    if (random.nextInt(100) < 94 && each < tickets * 0.98) {
      return random.nextInt(5) == 0 ? "SOLVED" : "CLOSED";
    }
    return new String[] {"NEW", "OPEN", "OPEN", "PENDING", "PENDING", "ON_HOLD"}[random.nextInt(6)];
  }

  private String priority() {
    int dice = random.nextInt(100);
    return dice < 3 ? "URGENT" : dice < 15 ? "HIGH" : dice < 90 ? "NORMAL" : "LOW";
  }

  private Timestamp at(long each) {
    return Timestamp.from(FIRST.plus(each * SECONDS_EACH, ChronoUnit.SECONDS));
  }

  void tags() throws SQLException {
    Map<String, Integer> tags = Map.of("parcel", 5, "vip", 97, "press", 4001);
    for (var tag : tags.entrySet()) {
      run(
          "insert into ticket_tag (ticket_id, tag) select %d + seq, '%s' from seq_0_to_%d_step_%d"
              .formatted(firstTicket, tag.getKey(), tickets - 1, tag.getValue()));
      connection.commit();
    }
  }

  /** Word by word, as the table is sorted. */
  void words() throws SQLException {
    Map<Long, List<String>> subjects = new TreeMap<>();
    Map<Long, List<String>> bodies = new TreeMap<>();
    for (int which = 0; which < SeedTexts.SUBJECTS; which++) {
      for (var word : texts.ofSubject(which).entrySet()) {
        subjects
            .computeIfAbsent(word.getKey(), token -> new ArrayList<>())
            .add(
                "select %d, %d + seq, 0, %d from seq_%d_to_%d_step_%d"
                    .formatted(
                        word.getKey(),
                        firstTicket,
                        word.getValue(),
                        which,
                        tickets - 1,
                        SeedTexts.SUBJECTS));
      }
    }
    for (int which = 0; which < SeedTexts.BODIES; which++) {
      for (var word : texts.ofBody(which).entrySet()) {
        bodies
            .computeIfAbsent(word.getKey(), token -> new ArrayList<>())
            .add(
                "select %d, %d + seq div 2, %d + seq, %d from seq_%d_to_%d_step_%d"
                    .formatted(
                        word.getKey(),
                        firstTicket,
                        firstMessage,
                        word.getValue(),
                        which,
                        2 * tickets - 1,
                        SeedTexts.BODIES));
      }
    }
    for (var words : List.of(subjects, bodies)) {
      for (List<String> places : words.values()) {
        run(
            "insert into search_token (token, ticket_id, message_id, weight) "
                + String.join(" union all ", places)
                + " order by 2, 3");
        connection.commit();
      }
    }
  }

  void products() throws SQLException {
    Map<Long, List<Integer>> tokens = new TreeMap<>();
    for (int number = 0; number < Math.min(SeedTexts.PRODUCTS, 2 * tickets); number++) {
      for (long token : texts.ofProduct(number)) {
        tokens.computeIfAbsent(token, none -> new ArrayList<>()).add(number);
      }
    }
    try (var word =
        connection.prepareStatement(
            "insert ignore into search_token (token, ticket_id, message_id, weight) values (?, ?, ?, 1)")) {
      int rows = 0;
      for (var token : tokens.entrySet()) {
        for (int number : token.getValue()) {
          for (long each = number; each < 2 * tickets; each += SeedTexts.PRODUCTS) {
            add(word, token.getKey(), firstTicket + each / 2, firstMessage + each);
            if (++rows % 5_000 == 0) {
              word.executeBatch();
              connection.commit();
            }
          }
        }
      }
      word.executeBatch();
      connection.commit();
    }
  }

  void end() throws SQLException {
    run("analyze table ticket, message, person, data_key, ticket_tag, search_token, ticket_tally");
    connection.commit();
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    set(statement, values);
    statement.addBatch();
  }

  private static void set(PreparedStatement statement, Object... values) throws SQLException {
    for (int place = 0; place < values.length; place++) {
      statement.setObject(place + 1, values[place]);
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (var statement = connection.createStatement();
        var found = statement.executeQuery(sql)) {
      found.next();
      return found.getLong(1);
    }
  }
}
