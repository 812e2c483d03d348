package org.havendesk.consent;

/** Who knows for which purposes nothing may be processed, or not yet, whatever people choose. */
public interface HeldPurposes {

  /** Whether this purpose, by name, is held back. */
  boolean include(String purpose);
}
