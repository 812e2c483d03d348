package org.havendesk.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.havendesk.access.TeamView;
import org.havendesk.platform.web.Language;

/** Whom a team is for, in the viewer's language. */
@Named
@RequestScoped
public class RemitWords {

  private static final String TEXTS = "org.havendesk.access.web.messages";

  @Inject private Language language;

  /** Regions and languages in one line. */
  public String of(TeamView team) {
    return regions(team) + " · " + languages(team);
  }

  public String regions(TeamView team) {
    return names(
        team.regions(),
        code -> new Locale.Builder().setRegion(code).build().getDisplayCountry(locale()),
        "teams.allRegions");
  }

  public String languages(TeamView team) {
    return names(
        team.languages(),
        tag -> Locale.forLanguageTag(tag).getDisplayLanguage(locale()),
        "teams.allLanguages");
  }

  private Locale locale() {
    return language.getLocale();
  }

  private String names(List<String> codes, UnaryOperator<String> name, String all) {
    return codes.isEmpty()
        ? language.texts(TEXTS).getString(all)
        : codes.stream().map(name).sorted().collect(Collectors.joining(", "));
  }
}
