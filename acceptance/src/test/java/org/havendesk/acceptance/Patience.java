package org.havendesk.acceptance;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.support.ui.FluentWait;

/** Waits for something to come true, and says what it was waiting for if it doesn't. */
final class Patience {

  /** How long anything may take that somebody looks at. */
  static final Duration SHORT = Duration.ofSeconds(30);

  /** How long a letter or a job may take. */
  static final Duration LONG = Duration.ofSeconds(60);

  private Patience() {}

  static <T> T until(String what, Duration longest, Supplier<Optional<T>> look) {
    return new FluentWait<>(what)
        .withTimeout(longest)
        .pollingEvery(Duration.ofMillis(100))
        .ignoring(StaleElementReferenceException.class)
        .withMessage(() -> "In vain waited until " + what)
        .until(any -> look.get().orElse(null));
  }

  static void untilTrue(String what, Duration longest, BooleanSupplier holds) {
    until(what, longest, () -> holds.getAsBoolean() ? Optional.of(true) : Optional.empty());
  }
}
