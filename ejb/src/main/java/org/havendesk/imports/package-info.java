/** Brings tickets from other systems: what their files say, and what becomes of it here. */
package org.havendesk.imports;
