/** The page on which an administrator says which fields tickets have, and how fields are shown. */
package org.havendesk.fields.web;
