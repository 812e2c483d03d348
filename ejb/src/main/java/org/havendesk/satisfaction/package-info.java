/** Satisfaction: asking people how it was, as seldom as possible, and counting what they say. */
package org.havendesk.satisfaction;
