package org.havendesk.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.havendesk.platform.Settings;

/** What this house settled for signing in, each as a setting {@code havendesk.sign-in.…}. */
@ApplicationScoped
public class SignInRules {

  @Inject private Settings settings;

  /** How long after proving who they are somebody may do what is delicate; ten minutes. */
  public Duration freshFor() {
    return Duration.parse(settings.find("sign-in.fresh-for").orElse("PT10M"));
  }
}
