package org.havendesk.tickets.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.havendesk.fields.FieldDesk;
import org.havendesk.fields.FieldView;
import org.havendesk.fields.web.FieldWords;
import org.havendesk.platform.InvalidInput;
import org.omnifaces.util.Messages;

/** The fields of one's own that are asked for when a colleague opens a ticket. */
@Named
@RequestScoped
public class AskedFields {

  @Inject private FieldDesk fields;
  @Inject private FieldWords words;

  private final Map<Long, String> typed = new HashMap<>();
  private List<FieldView> asked;

  public List<FieldView> getAsked() {
    if (asked == null) {
      asked = fields.offered().stream().filter(field -> field.terms().asked()).toList();
    }
    return asked;
  }

  /** What stands in the form, by the number of the field. */
  public Map<Long, String> getTyped() {
    return typed;
  }

  /** What was typed; empty if something of it is wrong, which is then said at its field. */
  Optional<Map<Long, Optional<String>>> given() {
    Map<Long, Optional<String>> given = new LinkedHashMap<>();
    boolean wrong = false;
    for (FieldView field : getAsked()) {
      String text = typed.get(field.id());
      if (text != null && !text.isBlank()) {
        try {
          given.put(field.id(), Optional.of(words.taken(field.terms(), text)));
        } catch (InvalidInput e) {
          Messages.addError("new:field_" + field.id(), "{0}", words.wrong(e));
          wrong = true;
        }
      }
    }
    return wrong ? Optional.empty() : Optional.of(given);
  }
}
