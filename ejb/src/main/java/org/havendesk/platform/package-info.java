/** The wiring of the house: the clock, the jurisdiction this cluster serves, its settings. */
package org.havendesk.platform;
