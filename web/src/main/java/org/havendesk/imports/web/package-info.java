/** The page where an administrator brings tickets from another system. */
package org.havendesk.imports.web;
