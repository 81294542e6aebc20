package uk.complexcase.procedure.process;

import io.camunda.client.annotation.JobWorker;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;
import uk.complexcase.procedure.JobTypes;

/** Reads from the workers themselves which jobs they take; the engine need not be there for it. */
@Component
class AnnotatedWorkers implements JobTypes {

  private static final String OURS = "uk.complexcase.";

  private final ApplicationContext beans;
  private volatile @Nullable Set<String> types;

  AnnotatedWorkers(ApplicationContext beans) {
    this.beans = beans;
  }

  @Override
  public boolean taken(String type) {
    var known = types;
    if (known == null) {
      known = read();
      types = known;
    }
    return known.contains(type);
  }

  private Set<String> read() {
    var found = new TreeSet<String>();
    Stream.of(beans.getBeanDefinitionNames())
        .map(name -> beans.getType(name, false))
        .filter(type -> type != null && type.getName().startsWith(OURS))
        .forEach(type ->
            MethodIntrospector.selectMethods(
                    ClassUtils.getUserClass(type),
                    (MethodIntrospector.MetadataLookup<JobWorker>)
                        method ->
                            AnnotatedElementUtils.findMergedAnnotation(method, JobWorker.class))
                .values()
                .forEach(worker -> found.add(worker.type())));
    return Set.copyOf(found);
  }
}
