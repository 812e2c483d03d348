/** People: recognising who writes, showing them masked, keeping them in their jurisdiction. */
package org.havendesk.people;
