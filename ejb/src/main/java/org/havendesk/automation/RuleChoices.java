package org.havendesk.automation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.havendesk.access.StaffView;
import org.havendesk.tickets.store.TicketLists;

/**
 * What rules can be about.
 *
 * @param teams what they are called
 * @param colleagues who can be given tickets
 * @param origins where customers live and how they speak
 * @param replies the names of canned replies
 */
public record RuleChoices(
    Map<UUID, String> teams,
    List<StaffView> colleagues,
    TicketLists.Origins origins,
    List<String> replies) {}
