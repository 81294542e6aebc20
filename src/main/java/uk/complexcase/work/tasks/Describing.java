package uk.complexcase.work.tasks;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;

/** Describes a task from the model, its variables and the room that owns its form. */
@Component
class Describing {

  private static final Logger LOG = LoggerFactory.getLogger(Describing.class);
  private static final int LONGEST_WHY = 300;

  private final ProcedureModels models;
  private final Rooms rooms;
  private final CaseFiles caseFiles;
  private final InstantSource clock;

  Describing(ProcedureModels models, Rooms rooms, CaseFiles caseFiles, InstantSource clock) {
    this.models = models;
    this.rooms = rooms;
    this.caseFiles = caseFiles;
    this.clock = clock;
  }

  TaskDescription describe(EngineTask task, Map<String, Object> variables) {
    Optional<ModelElement> element =
        models.element(task.processId(), task.elementId(), task.version());
    String formId = element.map(ModelElement::formId).orElse("");
    List<CaseRef> told = List.copyOf(caseRefs(variables));
    Set<TaskCase> cases =
        IntStream.range(0, told.size())
            .mapToObj(
                i -> new TaskCase(told.get(i).value(), caseFiles.current(told.get(i)).value(), i))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    var context = context(task, formId, cases, variables);
    return new TaskDescription(
        element.map(ModelElement::name).orElse(task.elementId()),
        formId,
        owner(variables),
        about(context, cases),
        why(context));
  }

  private TaskContext context(
      EngineTask task, String formId, Set<TaskCase> cases, Map<String, Object> variables) {
    return new TaskContext(
        task.taskKey(),
        task.processId(),
        task.elementId(),
        formId,
        cases.stream().map(TaskCase::current).toList(),
        variables,
        null,
        clock.instant());
  }

  /** What the room cannot tell is about all of them: rather too little seen than too much. */
  private Set<TaskCase> about(TaskContext context, Set<TaskCase> cases) {
    var told = asking(context, room -> room.about(context)).orElse(context.cases());
    Set<TaskCase> about =
        cases.stream()
            .filter(one -> told.contains(one.current()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    return about.isEmpty() ? cases : about;
  }

  private static String owner(Map<String, Object> variables) {
    return Stream.of("contactRef", "caseRef", "undeliveredRef", "governanceRef", "panelRef")
        .map(variables::get)
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElseGet(() -> caseRefs(variables).stream().findFirst().map(CaseRef::value).orElse(""));
  }

  private static Set<CaseRef> caseRefs(Map<String, Object> variables) {
    var told = new ArrayList<Object>();
    told.add(variables.get("caseRef"));
    if (variables.get("caseRefs") instanceof List<?> several) {
      told.addAll(several);
    }
    var refs = new LinkedHashSet<CaseRef>();
    for (Object ref : told) {
      if (ref instanceof String text && !text.isBlank()) {
        refs.add(new CaseRef(text));
      }
    }
    return refs;
  }

  private String why(TaskContext context) {
    String why = asking(context, room -> room.why(context)).orElse("");
    return why.substring(0, Math.min(why.length(), LONGEST_WHY));
  }

  /** A listener of the engine must not fail for want of an explanation. */
  private <T> Optional<T> asking(TaskContext task, Function<TaskSubmission, T> question) {
    try {
      return rooms.of(task.formId()).map(question);
    } catch (RuntimeException e) {
      LOG.warn(
          "No explanation for {} of task {}: {}",
          task.elementId(),
          task.taskKey(),
          e.getClass().getSimpleName());
      return Optional.empty();
    }
  }
}
