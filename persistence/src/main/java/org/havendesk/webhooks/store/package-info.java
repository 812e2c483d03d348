/** How partners' endpoints, what they are told, and how that went lie in the database. */
package org.havendesk.webhooks.store;
