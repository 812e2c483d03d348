/** People: who writes to us, sealed with their own key. */
package org.havendesk.people.store;
