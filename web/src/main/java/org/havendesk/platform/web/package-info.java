/** What every page shares: language, appearance, security headers. */
package org.havendesk.platform.web;
