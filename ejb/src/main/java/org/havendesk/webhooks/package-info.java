/**
 * Webhooks: partners' systems hear of events by signed calls that hold references and nothing
 * personal, and read with their own permissions over the API what they may.
 */
package org.havendesk.webhooks;
