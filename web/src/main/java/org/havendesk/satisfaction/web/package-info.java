/** Pages on which people say how it was, and on which colleagues read it. */
package org.havendesk.satisfaction.web;
