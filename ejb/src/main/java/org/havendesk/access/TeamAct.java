package org.havendesk.access;

import java.util.Map;
import java.util.UUID;

/**
 * Something was done to a team; fired in the transaction that did it, like {@link StaffAct}.
 *
 * @param kind as {@code team.past-participle}
 * @param actor who did it: kind and name of the caller
 * @param facts what to tell of it, by name
 */
public record TeamAct(String kind, String actor, UUID team, Map<String, String> facts) {}
