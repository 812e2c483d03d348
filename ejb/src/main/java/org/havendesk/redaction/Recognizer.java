package org.havendesk.redaction;

import java.util.List;

/** Finds one sort of personal data in free text. */
interface Recognizer {

  /** What it finds, in any order; spans may overlap. */
  List<Span> find(String text, Hints hints);
}
