/** The public Privacy Centre, and the officer's queue of requests. */
package org.havendesk.rights.web;
