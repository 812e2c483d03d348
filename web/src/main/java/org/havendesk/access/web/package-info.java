/** The doors: who may come in by which one, and the pages for accounts. */
package org.havendesk.access.web;
