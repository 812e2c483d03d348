package org.havendesk.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Stands before every {@link Guarded} service and lets in who may come in. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Guard implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentCaller currentCaller;

  /** Refuses callers without any of the declared permissions. */
  @AroundInvoke
  public Object admit(InvocationContext call) throws Exception {
    var method = call.getMethod();
    if (!method.isAnnotationPresent(OpenToAll.class)) {
      Needs needs = method.getAnnotation(Needs.class);
      if (needs == null) {
        throw new AccessDenied(method.getName() + " declares nobody who may call it");
      }
      Caller caller = currentCaller.get();
      if (Arrays.stream(needs.value()).noneMatch(caller::may)) {
        throw new AccessDenied("This needs the permission " + names(needs) + ".");
      }
    }
    return call.proceed();
  }

  private static String names(Needs needs) {
    return Arrays.stream(needs.value())
        .map(permission -> permission.scope().orElse(permission.name()))
        .collect(Collectors.joining(" or "));
  }
}
