/** The partner API as a channel: its frame, its JSON, its problems. And what could not be read. */
package org.havendesk.channels.web;
