package org.havendesk.access;

/**
 * What a passkey has to answer, once.
 *
 * @param told to the browser, as JSON
 * @param kept here until the answer comes
 */
public record PasskeyChallenge(String told, String kept) {}
