/** How values that every feature uses lie in the database. */
package org.havendesk.platform.store;
