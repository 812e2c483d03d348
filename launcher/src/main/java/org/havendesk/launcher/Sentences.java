package org.havendesk.launcher;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Turns what the operating system says into one sentence. */
final class Sentences {

  private Sentences() {}

  static Failure of(String what, IOException e) {
    return new Failure(what + ": " + reason(e) + ".", e);
  }

  static String reasonOrSentence(Throwable e) {
    return e instanceof Failure ? e.getMessage() : reason(e);
  }

  static String reason(Throwable e) {
    String message = String.valueOf(e.getMessage());
    if (message.toLowerCase(Locale.ROOT).contains("no space left")) {
      return "the disk is full";
    }
    if (e instanceof AccessDeniedException denied) {
      return "this user may not write " + denied.getFile();
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (e instanceof FileAlreadyExistsException there) {
      return there.getFile() + " is in the way";
    }
    if (e instanceof FileSystemException other && other.getReason() != null) {
      return other.getFile() + ": " + other.getReason();
    }
    return message.lines().findFirst().orElse(e.getClass().getSimpleName());
  }
}
