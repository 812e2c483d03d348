/** Who else gets people's data, and whether they have heard of a right that somebody used. */
package org.havendesk.recipients.web;
