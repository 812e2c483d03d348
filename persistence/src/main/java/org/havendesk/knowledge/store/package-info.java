/** Articles, their languages and versions, as they are stored. */
package org.havendesk.knowledge.store;
