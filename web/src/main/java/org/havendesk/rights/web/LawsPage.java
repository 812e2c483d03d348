package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.RegulationPack;
import org.havendesk.rights.LocalLaw;

/** The laws in force here, as the program reads them: where each figure comes from. */
@Named
@RequestScoped
public class LawsPage {

  @Inject private LocalLaw law;
  @Inject private Language language;

  public List<RegulationPack> getLaws() {
    return law.regulations();
  }

  /** Words in the viewer's language, or in English. */
  public String say(Map<String, String> words) {
    return words.getOrDefault(language.getTag(), words.get("en"));
  }
}
