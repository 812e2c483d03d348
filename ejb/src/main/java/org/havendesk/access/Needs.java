package org.havendesk.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The caller needs at least one of these permissions, and all of those in {@code and}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Needs {
  /** Any of these is enough. */
  Permission[] value();

  /** Besides, each of these is needed. */
  Permission[] and() default {};
}
