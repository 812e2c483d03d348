/** Pages on which rules are written and on which one sees what they did. */
package org.havendesk.automation.web;
