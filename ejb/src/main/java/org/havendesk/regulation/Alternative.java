package org.havendesk.regulation;

import java.time.OffsetDateTime;
import java.util.List;

/** Another reading of the same law, shown as information; the deadline itself is the strict one. */
public record Alternative(OffsetDateTime due, String citation, List<String> steps) {

  public Alternative {
    steps = List.copyOf(steps);
  }
}
