/** Agents: the tokens of authorized agents and what they sent by the Data Rights Protocol. */
package org.havendesk.agents.store;
