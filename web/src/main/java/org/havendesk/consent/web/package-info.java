/** Consents and notices: the partner API, colleagues' pages and the person's own. */
package org.havendesk.consent.web;
