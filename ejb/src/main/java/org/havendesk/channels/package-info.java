/** Channels: mail in over IMAP, mail out over SMTP, and what could not be read in quarantine. */
package org.havendesk.channels;
