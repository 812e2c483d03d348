package org.havendesk.platform.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * What a page asks of a service once in a request, however often its expressions are evaluated:
 * Faces asks for a {@code rendered} in each phase, and for a list's value several times.
 *
 * @param <K> what it is asked about
 * @param <V> what is answered; null is an answer too
 */
public final class Once<K, V> {

  private final Function<K, V> asking;
  private final Map<K, V> answers = new HashMap<>();

  /** Asks so. */
  public Once(Function<K, V> asking) {
    this.asking = asking;
  }

  /** The answer, asked for now if it was not yet. */
  public V of(K about) {
    if (!answers.containsKey(about)) {
      answers.put(about, asking.apply(about));
    }
    return answers.get(about);
  }

  /** Asks anew from now on: something was changed. */
  public void forget() {
    answers.clear();
  }
}
