package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.havendesk.sealing.HiddenWords;
import org.havendesk.tickets.TicketPage;
import org.havendesk.tickets.store.Channel;
import org.havendesk.tickets.store.ListPlace;
import org.havendesk.tickets.store.Priority;
import org.havendesk.tickets.store.TicketOrder;
import org.havendesk.tickets.store.TicketStatus;
import org.omnifaces.util.Faces;

/**
 * The address of what the list shows: whoever opens it sees the same, as far as they may. Nobody's
 * name stands in it: colleagues, tags and customers are hidden.
 */
@Named
@RequestScoped
public class ListAddress {

  private static final String HIDDEN = "list";
  private static final String ASSIGNEE = "assignee:";
  private static final String TAG = "tag:";
  private static final String PERSON = "person:";

  @Inject private TicketFilter filter;
  @Inject private HiddenWords hidden;

  /** Takes over what the address says; what can't be read narrows nothing. */
  public void read() {
    given("view", TicketFilter.View::valueOf, filter::show);
    given("number", Long::valueOf, number -> filter.only(null, number));
    given(
        "only", text -> hidden.read(HIDDEN, text).orElseThrow(this::unreadable), this::readHidden);
    given("saved", Long::valueOf, filter::setSaved);
    given("status", TicketStatus::valueOf, filter::setStatus);
    given("priority", Priority::valueOf, filter::setPriority);
    given("team", UUID::fromString, filter::setTeam);
    given("channel", Channel::valueOf, filter::setChannel);
    given("language", Function.identity(), filter::setTongue);
    given("country", Function.identity(), filter::setRegion);
    given("created-from", LocalDate::parse, filter::setCreatedFrom);
    given("created-to", LocalDate::parse, filter::setCreatedTo);
    given("updated-from", LocalDate::parse, filter::setUpdatedFrom);
    given("updated-to", LocalDate::parse, filter::setUpdatedTo);
    boolean ascending = "up".equals(Faces.getRequestParameter("direction"));
    TicketOrder order = given("sort", TicketOrder::valueOf).orElse(TicketOrder.UPDATED);
    filter.turn().orderBy(order, ascending);
    long first = given("first", Long::valueOf).orElse(1L);
    given("after", Function.identity(), place -> filter.turn().to(place, false, first));
    given("before", Function.identity(), place -> filter.turn().to(place, true, first));
  }

  private void readHidden(String words) {
    for (String line : words.split("\n")) {
      if (line.startsWith(ASSIGNEE)) {
        filter.setAssignee(line.substring(ASSIGNEE.length()));
      } else if (line.startsWith(TAG)) {
        filter.setTag(line.substring(TAG.length()));
      } else if (line.startsWith(PERSON)) {
        filter.only(UUID.fromString(line.substring(PERSON.length())), null);
      }
    }
  }

  /** The address of this page. */
  public String getHere() {
    ListTurn turn = filter.turn();
    Map<String, String> words = ordered(turn.order(), turn.ascending());
    if (turn.place() != null) {
      words.put(turn.back() ? "before" : "after", turn.place());
      words.put("first", String.valueOf(turn.first()));
    }
    return spelled(words);
  }

  /** Where the heading of a column leads: its order, or the other way round. */
  public String by(TicketOrder order) {
    boolean already = filter.turn().order() == order;
    return spelled(ordered(order, already && !filter.turn().ascending()));
  }

  /** How the column is ordered, in the words of ARIA. */
  public String sorted(TicketOrder order) {
    if (filter.turn().order() != order) {
      return "none";
    }
    return filter.turn().ascending() ? "ascending" : "descending";
  }

  /** The page behind the one that is shown. */
  String after(TicketPage page, long first) {
    return turned("after", page.after(), first + page.rows().size());
  }

  /** The page before the one that is shown. */
  String before(TicketPage page, long first, int size) {
    return turned("before", page.before(), Math.max(1, first - size));
  }

  private String turned(String word, Optional<ListPlace> place, long first) {
    Map<String, String> words = ordered(filter.turn().order(), filter.turn().ascending());
    words.put(word, place.orElseThrow().spelled());
    words.put("first", String.valueOf(first));
    return spelled(words);
  }

  private Map<String, String> ordered(TicketOrder order, boolean ascending) {
    Map<String, String> words = narrowed();
    if (order != TicketOrder.UPDATED) {
      words.put("sort", order.name());
    }
    if (ascending) {
      words.put("direction", "up");
    }
    return words;
  }

  private Map<String, String> narrowed() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("view", filter.getView() == TicketFilter.View.OPEN ? null : filter.getView());
    all.put("saved", filter.getSaved());
    all.put("number", filter.getNumber());
    all.put("only", hiddenWords());
    all.put("status", filter.getStatus());
    all.put("priority", filter.getPriority());
    all.put("team", filter.getTeam());
    all.put("channel", filter.getChannel());
    all.put("language", filter.getTongue());
    all.put("country", filter.getRegion());
    all.put("created-from", filter.getCreatedFrom());
    all.put("created-to", filter.getCreatedTo());
    all.put("updated-from", filter.getUpdatedFrom());
    all.put("updated-to", filter.getUpdatedTo());
    Map<String, String> words = new LinkedHashMap<>();
    all.forEach(
        (name, value) -> {
          if (value != null) {
            words.put(name, value.toString());
          }
        });
    return words;
  }

  private String hiddenWords() {
    StringBuilder words = new StringBuilder();
    if (filter.getPerson() != null) {
      words.append(PERSON).append(filter.getPerson()).append('\n');
    }
    if (filter.getAssignee() != null) {
      words.append(ASSIGNEE).append(filter.getAssignee()).append('\n');
    }
    if (filter.getTag() != null) {
      words.append(TAG).append(filter.getTag()).append('\n');
    }
    return words.isEmpty() ? null : hidden.hide(HIDDEN, words.toString());
  }

  private static String spelled(Map<String, String> words) {
    String query =
        words.entrySet().stream()
            .map(word -> word.getKey() + "=" + encoded(word.getValue()))
            .collect(Collectors.joining("&"));
    return Faces.getRequestContextPath() + "/tickets" + (query.isEmpty() ? "" : "?" + query);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private <T> void given(String name, Function<String, T> reading, Consumer<T> use) {
    given(name, reading).ifPresent(use);
  }

  private <T> Optional<T> given(String name, Function<String, T> reading) {
    String value = Faces.getRequestParameter(name);
    if (value == null || value.isBlank()) {
      return Optional.empty();
    }
    try {
      return Optional.of(reading.apply(value));
    } catch (IllegalArgumentException | DateTimeParseException unknown) {
      return Optional.empty();
    }
  }

  private IllegalArgumentException unreadable() {
    return new IllegalArgumentException("unreadable");
  }
}
