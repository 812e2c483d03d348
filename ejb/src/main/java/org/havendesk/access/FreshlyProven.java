package org.havendesk.access;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Besides what {@link Needs} says: a colleague who calls has just proven who they are, by signing
 * in or by confirming it; see {@link SignInRules#freshFor()}. Systems, partners and customers, who
 * prove themselves with every call, are not asked.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshlyProven {}
