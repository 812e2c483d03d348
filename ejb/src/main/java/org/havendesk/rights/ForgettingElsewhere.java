package org.havendesk.rights;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.OptionalLong;

/** Takes the person out of other people's tickets, some at a time, each in its own transaction. */
@Named("rightsForgetElsewhere")
@Dependent
public class ForgettingElsewhere extends RightsStep {

  @Override
  void work(RightsWork rights) {
    OptionalLong walked = OptionalLong.of(0);
    while (walked.isPresent()) {
      walked = rights.forgetElsewhere(request(), worker(), walked.getAsLong());
    }
  }
}
