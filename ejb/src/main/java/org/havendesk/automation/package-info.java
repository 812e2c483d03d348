/** Automation: rules that act on tickets when something happens, or when nothing does for long. */
package org.havendesk.automation;
