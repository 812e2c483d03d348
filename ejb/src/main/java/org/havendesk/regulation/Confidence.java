package org.havendesk.regulation;

/**
 * How sure a figure is: A read in the legal text or on a regulator's page, B from secondary
 * sources, C from memory.
 */
public enum Confidence {
  A,
  B,
  C
}
