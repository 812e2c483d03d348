package org.havendesk.access.web;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import org.havendesk.access.CurrentCaller;
import org.havendesk.access.Guard;

/**
 * Holds a partner's token against what the operation declares, before anything that was sent is
 * read: who may not call learns nothing from how the rest would have been judged.
 */
@Provider
public class DeclaredNeeds implements ContainerRequestFilter {

  @Inject private CurrentCaller caller;
  @Context private ResourceInfo operation;

  @Override
  public void filter(ContainerRequestContext request) {
    Guard.check(operation.getResourceMethod(), caller);
  }
}
