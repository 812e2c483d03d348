package org.havendesk.sealing.store;

import java.util.UUID;

/** Something should be sealed for a person whose key was destroyed: an erased person. */
public class KeyDestroyed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Names the key, which says nothing about the person any more. */
  public KeyDestroyed(UUID key) {
    super("The data key " + key + " was destroyed; nothing can be sealed with it");
  }
}
