/** How far the anchors outside have come, and their proofs. */
package org.havendesk.anchors.store;
