/** The record of processing activities, on the screen and as files. */
package org.havendesk.records.web;
