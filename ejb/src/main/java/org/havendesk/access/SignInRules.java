package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.havendesk.platform.Settings;

/** What this house settled for signing in, each as a setting {@code havendesk.sign-in.…}. */
@ApplicationScoped
public class SignInRules {

  private static final String SECOND_FACTOR = "sign-in.second-factor-for";
  private static final String NOBODY = "none";
  private static final String WATCHERS = "ADMIN, COMPLIANCE, LEGAL, AUDITOR";

  @Inject private Settings settings;

  /** How long after proving who they are somebody may do what is delicate; ten minutes. */
  public Duration freshFor() {
    return Duration.parse(settings.find("sign-in.fresh-for").orElse("PT10M"));
  }

  /**
   * The roles that nobody uses without a second factor: those who set up, decide and check, unless
   * told; nobody where invented tickets show the house to whoever wants to look at it.
   */
  public Set<Role> secondFactorFor() {
    boolean shown = settings.find("sample-data").filter("true"::equals).isPresent();
    return secondFactorFor(settings.find(SECOND_FACTOR).orElse(shown ? NOBODY : WATCHERS));
  }

  static Set<Role> secondFactorFor(String names) {
    return NOBODY.equals(names.strip())
        ? EnumSet.noneOf(Role.class)
        : Role.listed(names, "havendesk." + SECOND_FACTOR);
  }
}
