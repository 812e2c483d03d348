package org.havendesk.tickets;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.havendesk.tickets.store.ViewTerms;

/**
 * A saved view as a colleague sees it.
 *
 * @param team that it is for
 * @param forAll whether it is for everybody
 * @param own whether the colleague may change and remove it
 * @param count how many tickets it has for them; empty while it is being counted
 */
public record SavedViewRow(
    long id,
    String name,
    Optional<UUID> team,
    boolean forAll,
    boolean own,
    ViewTerms terms,
    OptionalLong count) {}
