package org.havendesk.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.people.store.Likenesses;
import org.havendesk.people.store.People;
import org.havendesk.people.store.Person;
import org.havendesk.people.store.PersonLinks;
import org.havendesk.people.store.ProcessingLimit;
import org.havendesk.people.store.ProcessingLimits;
import org.havendesk.sealing.ExportSink;
import org.havendesk.sealing.PersonalDataHolder;

/** What the person told about themselves. */
@ApplicationScoped
public class PeopleData implements PersonalDataHolder {

  @Inject private People people;
  @Inject private ProcessingLimits limits;
  @Inject private PersonLinks links;
  @Inject private Likenesses likenesses;
  @Inject private Clock clock;

  @Override
  public String section() {
    return "person";
  }

  @Override
  public void export(UUID id, ExportSink sink) {
    people.find(id).ifPresent(person -> sink.records("person", List.of(fields(person))));
    sink.records("limits", limits.of(id).stream().map(PeopleData::fields).toList());
  }

  @Override
  public Map<String, Integer> erase(UUID id) {
    int indexes = people.removeIndexes(id);
    limits.removeOf(id);
    links.removeAt(id);
    likenesses.removeOf(id);
    return people
        .find(id)
        .filter(person -> !person.isErased())
        .map(
            person -> {
              person.erase(clock.instant());
              return Map.of("person", 1, "person_index", indexes);
            })
        .orElse(Map.of());
  }

  private static Map<String, Object> fields(ProcessingLimit limit) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("stopped", limit.stopped());
    fields.put("since", limit.since());
    limit.endsAt().ifPresent(end -> fields.put("until", end));
    fields.put("request", limit.request().toString());
    return fields;
  }

  private static Map<String, Object> fields(Person person) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", person.id().toString());
    person.name().ifPresent(value -> fields.put("name", value));
    person.email().ifPresent(value -> fields.put("email", value));
    person.phone().ifPresent(value -> fields.put("phone", value));
    person.country().ifPresent(value -> fields.put("country", value));
    person.region().ifPresent(value -> fields.put("region", value));
    person.language().ifPresent(value -> fields.put("language", value));
    fields.put("firstSeen", person.createdAt());
    return fields;
  }
}
