/**
 * Redaction: finds personal data in free text and replaces it. Plain Java, so that the command line
 * runs it without a container.
 */
package org.havendesk.redaction;
