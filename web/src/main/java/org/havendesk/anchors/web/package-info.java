/** How far the anchors outside are, and their proofs to take away. */
package org.havendesk.anchors.web;
