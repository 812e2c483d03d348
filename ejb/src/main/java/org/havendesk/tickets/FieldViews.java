package org.havendesk.tickets;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.store.FieldKind;
import org.havendesk.people.Masking;
import org.havendesk.tickets.store.FieldValue;
import org.havendesk.tickets.store.FieldValues;
import org.havendesk.tickets.store.Ticket;

/** Turns what stands in the fields of one's own into what a caller may see of it. */
@Dependent
class FieldViews {

  @Inject private FieldDesk fields;
  @Inject private FieldValues values;

  /**
   * Those that can be filled in, and those of before that have something.
   *
   * @param veil empty for who may read plainly
   * @param withheld whether the caller may see nothing that is about the customer
   */
  List<TicketFieldView> of(Ticket ticket, Optional<Veil> veil, boolean withheld) {
    List<FieldView> known = fields.all();
    if (known.isEmpty()) {
      return List.of();
    }
    Map<Long, FieldValue> stored =
        values.in(ticket.id()).stream().collect(Collectors.toMap(FieldValue::field, each -> each));
    return known.stream()
        .filter(field -> !field.archived() || stored.containsKey(field.id()))
        .map(field -> view(field, Optional.ofNullable(stored.get(field.id())), veil, withheld))
        .toList();
  }

  private static TicketFieldView view(
      FieldView field, Optional<FieldValue> stored, Optional<Veil> veil, boolean withheld) {
    boolean personal = field.terms().personal();
    Optional<String> text = stored.filter(any -> !(personal && withheld)).flatMap(FieldValue::text);
    boolean masked = personal && veil.isPresent() && text.isPresent();
    return new TicketFieldView(
        field, masked ? text.map(words -> masked(field, words, veil.get())) : text, masked);
  }

  /** A number, a day or a choice tells all if it tells anything. */
  private static String masked(FieldView field, String words, Veil veil) {
    return field.terms().kind() == FieldKind.TEXT ? veil.whole(words) : Masking.DOTS;
  }
}
