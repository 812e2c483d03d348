package org.havendesk.regulation;

import java.util.Optional;

/**
 * Whose say is not, or not only, their own.
 *
 * @param under years of age: below it somebody is young in the eyes of this law
 * @param parentsUnder below which of them parents say yes; empty if for all of them
 * @param optIn whether a yes is needed of the young, or their parents, where older people only opt
 *     out (Cal. Civ. Code 1798.120(c))
 */
public record Children(
    Integer under,
    Optional<Integer> parentsUnder,
    boolean optIn,
    String citation,
    Confidence confidence) {

  public Children {
    Required.present(under, "under");
    Required.text(citation, "citation");
    Required.present(confidence, "confidence");
    Required.that(
        parentsUnder.filter(age -> age >= under).isEmpty(),
        "parentsUnder must be less than under: the older of the young decide themselves");
  }
}
