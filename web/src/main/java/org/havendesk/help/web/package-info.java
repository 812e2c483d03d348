/** The public help pages: questions, and one's own tickets. */
package org.havendesk.help.web;
