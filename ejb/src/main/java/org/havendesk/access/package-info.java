/** Who may do what, decided where the work is done. */
package org.havendesk.access;
