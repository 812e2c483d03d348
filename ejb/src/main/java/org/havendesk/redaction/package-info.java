/**
 * Redaction: finds personal data in free text and masks it. Plain Java, so that the command line
 * runs the same code as the server.
 */
package org.havendesk.redaction;
