package org.havendesk.access;

import java.util.UUID;

/** There is no such team any more; fired in the transaction that closed it. */
public record TeamClosed(UUID team) {}
