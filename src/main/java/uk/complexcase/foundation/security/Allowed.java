package uk.complexcase.foundation.security;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The permission an endpoint requires. A handler method without it is refused at run time and fails
 * the build; the record asked for is checked as well, by {@link CaseAccess} or by the room that
 * owns it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Allowed {

  /** One of these is enough. */
  Permission[] value();
}
