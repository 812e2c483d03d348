package org.havendesk.imports.store;

/** How far an import is. */
public enum ImportState {
  /** The file is on its way. */
  UPLOADING,
  /** The file is here. */
  UPLOADED,
  /** The whole file is read; nothing of it is taken over. */
  CHECKING,
  /** It is known what would come of it. */
  CHECKED,
  /** It is taken over, ticket by ticket. */
  RUNNING,
  /** Somebody stopped it; it can go on. */
  STOPPED,
  /** All of it is taken over, refused or skipped. */
  FINISHED,
  /** It was given up after the last attempt; it can go on. */
  FAILED,
  /** The file was thrown away before anything was taken over. */
  DISCARDED;

  /** Whether a job works on it. */
  public boolean isAtWork() {
    return this == CHECKING || this == RUNNING;
  }
}
