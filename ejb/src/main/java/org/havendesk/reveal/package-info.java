/** Personal data shown unmasked for a short time, to whom, what for, and who looks after it. */
package org.havendesk.reveal;
