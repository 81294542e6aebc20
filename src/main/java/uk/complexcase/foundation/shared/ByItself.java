package uk.complexcase.foundation.shared;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says of work that comes round by itself what it does, in words for everybody: the pages of the
 * procedure list it beside what the models do.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ByItself {

  /** A sentence without names of the software. */
  String value();
}
