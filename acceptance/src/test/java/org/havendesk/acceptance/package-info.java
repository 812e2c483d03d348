/**
 * Stories told to a running deployment: real mail, a real browser, real processes. They know of
 * Havendesk only what its users know.
 */
package org.havendesk.acceptance;
