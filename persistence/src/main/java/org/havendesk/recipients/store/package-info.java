/** Recipients: who else gets people's data, and what they were told. */
package org.havendesk.recipients.store;
