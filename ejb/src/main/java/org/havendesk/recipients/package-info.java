/**
 * Recipients: who else gets people's data from us. Once a right is granted they are told by signed
 * webhook, until they answer.
 */
package org.havendesk.recipients;
