package org.havendesk.access;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.time.Clock;
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
  @Inject private transient SignInRules rules;
  @Inject private transient Clock clock;

  /** Refuses callers without the declared permissions, or without the declared certainty. */
  @AroundInvoke
  public Object admit(InvocationContext call) throws Exception {
    var method = call.getMethod();
    check(method, currentCaller);
    if (method.isAnnotationPresent(FreshlyProven.class)) {
      askForProof(method);
    }
    return call.proceed();
  }

  /**
   * Whether the caller has what a method declares.
   *
   * @throws AccessDenied if not, or if it declares nothing
   */
  public static void check(Method method, CurrentCaller currentCaller) {
    if (method.isAnnotationPresent(OpenToAll.class)) {
      return;
    }
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

  private void askForProof(Method method) {
    if (!currentCaller.get().isFreshAt(clock.instant(), rules.freshFor())) {
      throw new ProofNeeded(method.getName() + " needs a proof no older than " + rules.freshFor());
    }
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
