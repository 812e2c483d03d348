/** What people are told, what they choose, and whether a use of their data is allowed by it. */
package org.havendesk.consent;
