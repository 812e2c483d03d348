/**
 * Fields of one's own: what tickets have besides what every ticket has. Which there are, and what
 * can stand in them; what does stand in them is the tickets'.
 */
package org.havendesk.fields;
