package org.havendesk.evidence.store;

/**
 * An entry that has no place in the log yet.
 *
 * @param seq the order of recording
 * @param leaf the bytes that the log will hash
 */
public record WaitingEntry(long seq, byte[] leaf) {}
