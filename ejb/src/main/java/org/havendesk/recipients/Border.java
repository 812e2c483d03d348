package org.havendesk.recipients;

import org.havendesk.recipients.store.Recipient;

/** Whether the law lets people's data go to a recipient. */
public interface Border {

  /** Whether it may go now; nothing is counted. */
  boolean isOpenTo(Recipient recipient);

  /** Decides on something that is about to go, and counts it in the register of transfers. */
  boolean lets(Recipient recipient);
}
