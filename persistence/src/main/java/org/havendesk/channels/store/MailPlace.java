package org.havendesk.channels.store;

/**
 * Where a mail lies on its server. A number of a mailbox is never given twice while its validity
 * stays the same (RFC 9051, 2.3.1.1).
 *
 * @param mailbox the name of the mailbox
 * @param validity the mailbox's UIDVALIDITY
 * @param uid the mail's UID
 */
public record MailPlace(String mailbox, long validity, long uid) {}
