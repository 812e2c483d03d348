package org.havendesk.regulation;

/** A duty without a counted period, e.g. "without undue delay". */
public record Duty(String text, String citation, Confidence confidence) {

  public Duty {
    Required.text(text, "text");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
