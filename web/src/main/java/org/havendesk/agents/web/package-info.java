/** Agents: the addresses of the Data Rights Protocol 1.0. */
package org.havendesk.agents.web;
