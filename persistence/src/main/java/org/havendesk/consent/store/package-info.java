/** Notices in their versions, and the ledger of consents. */
package org.havendesk.consent.store;
