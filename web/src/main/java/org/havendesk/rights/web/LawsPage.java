package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.regulation.RegulationPacks;
import org.havendesk.rights.LocalLaw;
import org.havendesk.rights.Recounting;

/** The laws in force here, as the program reads them: where each figure comes from. */
@Named
@RequestScoped
public class LawsPage {

  @Inject private LocalLaw law;
  @Inject private Recounting recounting;
  @Inject private Language language;

  public List<RegulationPack> getLaws() {
    return law.regulations();
  }

  /** The files that can't be believed. */
  public List<RegulationPacks.Fault> getFaults() {
    return recounting.faults();
  }

  /** The clocks that moved last. */
  public List<Recounting.Moved> getMoved() {
    return recounting.moved();
  }

  /** Words in the viewer's language, or in English. */
  public String say(Map<String, String> words) {
    return words.getOrDefault(language.getTag(), words.get("en"));
  }
}
