package org.havendesk.launcher;

/** Something the user can understand and put right; its message is one sentence. */
final class Failure extends RuntimeException {

  Failure(String sentence) {
    super(sentence);
  }

  Failure(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
