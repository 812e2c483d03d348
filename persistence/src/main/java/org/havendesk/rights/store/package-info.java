/** Rights: the register of requests, links that work once, and sealed exports. */
package org.havendesk.rights.store;
