/** The colleagues' accounts. */
package org.havendesk.access.store;
