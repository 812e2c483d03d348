package org.havendesk.acceptance;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One deployment for all stories: started before the first, stopped after the last. A story asks
 * for it by a parameter; when a story fails, its windows are pictured and the logs' ends printed.
 */
final class Deployment implements ParameterResolver, AfterEachCallback {

  private static final Namespace SHARED = Namespace.create(Deployment.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Havendesk.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return deployment(context);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    boolean failed = context.getExecutionException().isPresent();
    if (failed) {
      System.err.println(deployment(context).logTails());
    }
    Chromium.closeAll(failed ? context.getRequiredTestMethod().getName() : null);
  }

  private static Havendesk deployment(ExtensionContext context) {
    return context
        .getRoot()
        .getStore(SHARED)
        .getOrComputeIfAbsent(Havendesk.class, any -> Havendesk.up(), Havendesk.class);
  }
}
