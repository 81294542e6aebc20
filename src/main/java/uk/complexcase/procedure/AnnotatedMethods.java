package uk.complexcase.procedure;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** Finds what the product's own parts say of themselves, without waking any of them. */
public final class AnnotatedMethods {

  private static final String OURS = "uk.complexcase.";

  private AnnotatedMethods() {}

  /** Methods of our beans that carry the annotation, with what it says there. */
  public static <A extends Annotation> Stream<Map.Entry<Method, A>> of(
      ListableBeanFactory beans, Class<A> annotation) {
    return Stream.of(beans.getBeanDefinitionNames())
        .map(name -> beans.getType(name, false))
        .filter(type -> type != null && type.getName().startsWith(OURS))
        .flatMap(type ->
            MethodIntrospector.selectMethods(
                ClassUtils.getUserClass(type),
                (MethodIntrospector.MetadataLookup<A>)
                    method -> AnnotatedElementUtils.findMergedAnnotation(method, annotation))
                .entrySet()
                .stream());
  }
}
