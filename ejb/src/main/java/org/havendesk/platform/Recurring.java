package org.havendesk.platform;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/**
 * Work that a timer does again and again. What fails is logged, by its kind only, and tried the
 * next time: a timer whose method throws is cancelled by the container (Enterprise Beans 4.0,
 * 13.4.3).
 */
public final class Recurring {

  private static final Logger LOG = System.getLogger(Recurring.class.getName());

  private Recurring() {}

  /** Does the work, or says in the log what could not be done. */
  public static void attempt(String what, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.log(
          Level.WARNING,
          "{0} failed and is tried again: {1}",
          what,
          root(e).getClass().getSimpleName());
    }
  }

  private static Throwable root(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
