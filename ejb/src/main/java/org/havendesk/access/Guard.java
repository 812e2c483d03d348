package org.havendesk.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stands before every {@link Guarded} service and lets in who may come in. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.APPLICATION)
public class Guard implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentCaller currentCaller;

  /** Refuses callers without the declared permissions. */
  @AroundInvoke
  public Object admit(InvocationContext call) throws Exception {
    var method = call.getMethod();
    if (!method.isAnnotationPresent(OpenToAll.class)) {
      Needs needs = method.getAnnotation(Needs.class);
      if (needs == null) {
        throw new AccessDenied(method.getName() + " declares nobody who may call it");
      }
      Caller caller = currentCaller.get();
      if (Arrays.stream(needs.value()).noneMatch(caller::may)
          || !Arrays.stream(needs.and()).allMatch(caller::may)) {
        throw new AccessDenied("This needs the permission " + names(needs) + ".");
      }
    }
    return call.proceed();
  }

  private static String names(Needs needs) {
    String any = Arrays.stream(needs.value()).map(Guard::name).collect(Collectors.joining(" or "));
    return Stream.concat(Stream.of(any), Arrays.stream(needs.and()).map(Guard::name))
        .collect(Collectors.joining(" and "));
  }

  private static String name(Permission permission) {
    return permission.scope().orElse(permission.name());
  }
}
