package uk.complexcase.procedure.process;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.camunda.client.annotation.JobWorker;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.AnnotatedMethods;
import uk.complexcase.procedure.JobTypes;

/** Reads from the workers themselves which jobs they take; the engine need not be there for it. */
@Component
class AnnotatedWorkers implements JobTypes {

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
    return AnnotatedMethods.of(beans, JobWorker.class)
        .map(worker -> worker.getValue().type())
        .collect(toUnmodifiableSet());
  }
}
