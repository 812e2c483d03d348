package org.havendesk.access;

/**
 * Something was done to an account or with it; fired in the transaction that did it, so that what
 * keeps evidence can do so in the same one.
 *
 * @param kind as {@code staff.past-participle}
 * @param actor who did it: kind and name of the caller
 * @param account the sign-in name it was done to
 */
public record StaffAct(String kind, String actor, String account) {}
