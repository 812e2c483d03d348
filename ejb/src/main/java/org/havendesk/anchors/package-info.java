/** Checkpoints anchored outside: with a timestamp authority, on a chain. Never personal data. */
package org.havendesk.anchors;
