/** Transfers of personal data: for officers, for partners, and at the door of the interface. */
package org.havendesk.transfers.web;
