/** Showing personal data unmasked for a short time, and looking after it. */
package org.havendesk.reveal.web;
