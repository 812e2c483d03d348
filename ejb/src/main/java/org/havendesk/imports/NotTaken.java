package org.havendesk.imports;

import org.havendesk.imports.store.RefusalReason;

/** Something in a file can't become a ticket. */
final class NotTaken extends Exception {

  private static final long serialVersionUID = 1L;

  private final RefusalReason reason;

  NotTaken(RefusalReason reason) {
    super(reason.name());
    this.reason = reason;
  }

  RefusalReason reason() {
    return reason;
  }
}
