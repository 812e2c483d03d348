package org.havendesk.regulation;

import java.util.Optional;

/** Remembers the text of each pack as it was last believed, for the day its file is broken. */
public interface AcceptedPacks {

  /** The text that was accepted last under this file name. */
  Optional<String> lastOf(String file);

  /** A text that could be believed; the same as the last one is nothing new. */
  void accept(String file, String text);

  /** Remembers nothing: a broken file is then an error. */
  static AcceptedPacks none() {
    return new AcceptedPacks() {
      @Override
      public Optional<String> lastOf(String file) {
        return Optional.empty();
      }

      @Override
      public void accept(String file, String text) {
        // Nothing is remembered.
      }
    };
  }
}
