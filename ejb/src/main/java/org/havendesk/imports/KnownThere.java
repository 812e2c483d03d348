package org.havendesk.imports;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The people that a document names beside its tickets, by their numbers there. */
final class KnownThere {

  private record Known(Customer person, Optional<Boolean> colleague) {}

  private final Map<String, Known> all = new HashMap<>();

  /**
   * Takes one down.
   *
   * @param list the field whose list holds the record
   */
  void add(Adapter.People people, String list, JsonNode record) {
    JsonNode node = Adapter.unwrapped(record, people.wrapped());
    Adapter.Someone fields = people.fields();
    Optional<Boolean> colleague =
        people.colleagueLists().contains(list)
            ? Optional.of(true)
            : Adapter.text(node, people.role())
                .map(role -> people.colleagues().contains(role.toLowerCase(Locale.ROOT)));
    var person =
        new Customer(
            Adapter.text(node, fields.email()),
            Adapter.text(node, fields.name()),
            Adapter.text(node, fields.phone()),
            Optional.empty(),
            Optional.empty(),
            Adapter.text(node, fields.language()));
    Adapter.text(node, fields.id()).ifPresent(id -> all.put(id, new Known(person, colleague)));
  }

  Optional<Customer> find(String id) {
    return Optional.ofNullable(all.get(id)).map(Known::person);
  }

  /** Whether it is a colleague there, as far as that is said. */
  Optional<Boolean> isColleague(String id) {
    return Optional.ofNullable(all.get(id)).flatMap(Known::colleague);
  }
}
