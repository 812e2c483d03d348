/** The witness as other logs reach it, and how far the witnesses of this log are. */
package org.havendesk.witness.web;
