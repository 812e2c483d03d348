package org.havendesk.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Reception;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.havendesk.access.store.Remit;

/** A colleague's remit for the time of one request, which asks for it with every ticket. */
@RequestScoped
class OwnRemit {

  private final Map<String, Remit> read = new HashMap<>();

  Remit of(String login, Function<String, Remit> reading) {
    return read.computeIfAbsent(login, reading);
  }

  void readAnew(@Observes(notifyObserver = Reception.IF_EXISTS) TeamAct change) {
    read.clear();
  }
}
