/** What leaves the jurisdiction, and what lets it go. */
package org.havendesk.transfers.store;
