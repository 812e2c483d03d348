package org.havendesk.regulation;

/**
 * Whose parents consent for them.
 *
 * @param under years of age
 */
public record Children(Integer under, String citation, Confidence confidence) {

  public Children {
    Required.present(under, "under");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
  }
}
