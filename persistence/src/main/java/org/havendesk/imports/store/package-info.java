/** What is brought from other systems, how far, and what came from where. */
package org.havendesk.imports.store;
