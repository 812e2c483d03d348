/** Articles: their public pages, the search while typing, and the colleagues' editor. */
package org.havendesk.knowledge.web;
