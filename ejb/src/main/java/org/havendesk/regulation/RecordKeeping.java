package org.havendesk.regulation;

/** How long the register of requests is kept at least. */
public record RecordKeeping(int months, String citation, Confidence confidence) {

  public RecordKeeping {
    Required.that(months > 0, "the months must be at least 1, but are " + months);
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
