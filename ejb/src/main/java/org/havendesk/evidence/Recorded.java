package org.havendesk.evidence;

import java.time.Instant;
import java.util.Map;

/**
 * An act was recorded; told in the transaction that did it. It says what the public log says, and
 * not who did it.
 */
public record Recorded(String kind, Map<String, String> facts, Instant at) {}
