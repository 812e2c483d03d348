package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.havendesk.platform.web.Language;
import org.havendesk.regulation.Confidence;
import org.havendesk.regulation.Duty;
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

  /** One more figure of a law: what it is, what it says in words, and where it comes from. */
  public record Figure(String kind, String words, String citation, Confidence confidence) {}

  /** What a law says beside its clocks, rights, duties and grounds. */
  public List<Figure> figuresOf(RegulationPack pack) {
    List<Figure> figures = new ArrayList<>();
    pack.applicability().values().forEach(duty -> figures.add(figure("applies", duty)));
    pack.certainties()
        .values()
        .forEach(
            one ->
                figures.add(
                    new Figure(
                        "certainty",
                        "%s: %d".formatted(say(one.name()), one.points()),
                        one.citation(),
                        one.confidence())));
    pack.reviews()
        .values()
        .forEach(
            one ->
                figures.add(
                    new Figure("review", say(one.name()), one.citation(), one.confidence())));
    pack.lawfulBases()
        .values()
        .forEach(
            one ->
                figures.add(
                    new Figure("basis", say(one.name()), one.citation(), one.confidence())));
    pack.consentElements().values().forEach(duty -> figures.add(figure("consent", duty)));
    pack.asking()
        .ifPresent(
            one ->
                figures.add(
                    new Figure(
                        "asking",
                        Long.toString(one.againAfter().toTotalMonths()),
                        one.citation(),
                        one.confidence())));
    pack.children()
        .ifPresent(
            one ->
                figures.add(
                    new Figure(
                        "children",
                        one.parentsUnder().orElse(one.under()).toString(),
                        one.citation(),
                        one.confidence())));
    return figures;
  }

  private static Figure figure(String kind, Duty duty) {
    return new Figure(kind, duty.text(), duty.citation(), duty.confidence());
  }

  /** Words in the viewer's language, or in English. */
  public String say(Map<String, String> words) {
    return words.getOrDefault(language.getTag(), words.get("en"));
  }
}
