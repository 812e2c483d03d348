package org.havendesk.rights.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.MissingResourceException;
import org.havendesk.platform.web.Language;
import org.havendesk.rights.ErasurePlan;

/** What an erasure takes away, in words: before it is done, and as its certificate. */
@Named
@RequestScoped
public class Plan {

  private static final String TEXTS = "org.havendesk.rights.web.messages";

  @Inject private ErasurePlan plans;
  @Inject private RightsCase shown;
  @Inject private Language language;

  private ErasurePlan.Plan result;

  public boolean isOffered() {
    return plans.isOffered(shown.getRequest().id());
  }

  /** Tries the erasure out and takes it back. */
  public void dryRun() {
    result = plans.dryRun(shown.getRequest().id());
  }

  /** What the dry run came to; null before it. */
  public ErasurePlan.Plan getResult() {
    return result;
  }

  /** What lies in a table or column, in words. */
  public String nameOf(Map.Entry<String, Integer> erased) {
    try {
      return language.texts(TEXTS).getString("erased." + erased.getKey());
    } catch (MissingResourceException unnamed) {
      return erased.getKey();
    }
  }
}
