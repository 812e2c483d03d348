/** Where administrators say which partner's system hears of what, and see whether it did. */
package org.havendesk.webhooks.web;
