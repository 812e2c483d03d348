/** The {@code havendesk} command: starts, shows and stops a whole deployment on one machine. */
package org.havendesk.launcher;
