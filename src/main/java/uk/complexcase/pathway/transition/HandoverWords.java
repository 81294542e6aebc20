package uk.complexcase.pathway.transition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What the steps of a handover said, for those who work on it and for the pack. */
@Component
class HandoverWords {

  /** What is shown of each step and what it is called, in reading order. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("childWords", "The child says");
    SHOWN.put("whatWorks", "What works with this child, and what does not");
    SHOWN.put("promised", "Promised and not yet done");
    SHOWN.put("worry", "Worry");
    SHOWN.put("introduction", "Introduction to the child");
    SHOWN.put("understood", "Understood as");
    SHOWN.put("notAccepted", "Not accepted");
    SHOWN.put("settlementReason", "Settled");
    SHOWN.put("toldCouncil", "Told");
    SHOWN.put("alternatives", "Considered before");
    SHOWN.put("contactPlan", "Keeping in touch and coming back");
    SHOWN.put("staysWithUs", "Until it is accepted");
    SHOWN.put("acceptedBy", "Accepted by");
    SHOWN.put("moveWords", "Said");
    SHOWN.put("conferenceAnalysis", "Risk here");
    SHOWN.put("rationale", "Why");
    SHOWN.put("words", "Notice");
    SHOWN.put("homeTold", "Council that is responsible told");
  }

  private final HandoverSteps steps;
  private final PeopleDirectory people;
  private final ObjectMapper json;

  HandoverWords(HandoverSteps steps, PeopleDirectory people, ObjectMapper json) {
    this.steps = steps;
    this.people = people;
    this.json = json;
  }

  String soFar(Handover one) {
    return Stream.concat(Stream.of(begun(one)), steps(one).map(this::step))
        .collect(Collectors.joining("\n\n"));
  }

  private Stream<HandoverStep> steps(Handover one) {
    return steps.findByHandoverRefOrderByDoneAt(one.ref).stream();
  }

  private String begun(Handover one) {
    String who =
        switch (one.kind) {
          case CHANGE_OF_WORKER ->
              "From %s to %s. [Open the handover pack](/cases/%s/handover/pack)"
                  .formatted(name(one.fromWorker), name(one.toWorker), one.currentCaseRef);
          case MOVE_OUT -> "To " + one.council;
          case MOVE_IN, PLACEMENT_IN -> "From " + one.council;
        };
    return "**%s** %s, begun %s by %s. %s"
        .formatted(
            one.kind.label(),
            one.ref,
            LondonTime.full(one.begunAt),
            people.nameOf(new PractitionerId(one.begunBy)),
            who);
  }

  String name(@Nullable String worker) {
    return worker == null ? "nobody allocated" : people.nameOf(new PractitionerId(worker));
  }

  private String step(HandoverStep step) {
    return "**%s**, %s\n\n"
            .formatted(LondonTime.full(step.doneAt), people.nameOf(new PractitionerId(step.doneBy)))
        + said(step).entrySet().stream()
            .map(one -> "- " + one.getKey() + ": " + one.getValue())
            .collect(Collectors.joining("\n"));
  }

  /** What the latest step of a form said, label to words. */
  Map<String, String> latest(Handover one, String form) {
    return steps(one)
        .filter(step -> step.kind.equals(form))
        .reduce((before, after) -> after)
        .map(this::said)
        .orElse(Map.of());
  }

  List<Map<String, String>> all(Handover one) {
    return steps(one).map(this::said).toList();
  }

  private Map<String, String> said(HandoverStep step) {
    var answers = answers(step);
    var said = new LinkedHashMap<String, String>();
    SHOWN.forEach((key, label) -> {
      if (answers.get(key) instanceof String text && !text.isEmpty()) {
        said.put(label, text);
      }
    });
    return said;
  }

  private Map<String, Object> answers(HandoverStep step) {
    try {
      return json.readValue(step.answers, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of step " + step.id + " cannot be read", e);
    }
  }
}
