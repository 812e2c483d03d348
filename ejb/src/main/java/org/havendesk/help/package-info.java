/**
 * Self-service: customers ask, and see and answer their own tickets by links that only they get.
 */
package org.havendesk.help;
