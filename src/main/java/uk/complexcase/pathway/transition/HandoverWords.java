package uk.complexcase.pathway.transition;

import static uk.complexcase.work.steps.Shown.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepWords;

/** What the steps of a handover said, for those who work on it and for the pack. */
@Component
class HandoverWords {

  /** What is shown of each step, in reading order. */
  private static final List<Shown> SHOWN =
      List.of(
          text("childWords", "The child says"),
          text("whatWorks", "What works with this child, and what does not"),
          text("promised", "Promised and not yet done"),
          text("worry", "Worry"),
          text("introduction", "Introduction to the child"),
          text("understood", "Understood as"),
          text("notAccepted", "Not accepted"),
          text("settlementReason", "Settled"),
          text("toldCouncil", "Told"),
          text("alternatives", "Considered before"),
          text("contactPlan", "Keeping in touch and coming back"),
          text("staysWithUs", "Until it is accepted"),
          text("acceptedBy", "Accepted by"),
          text("moveWords", "Said"),
          text("conferenceAnalysis", "Risk here"),
          text("rationale", "Why"),
          text("words", "Notice"),
          text("homeTold", "Council that is responsible told"));

  private final HandoverSteps steps;
  private final StepWords words;
  private final PeopleDirectory people;

  HandoverWords(HandoverSteps steps, StepWords words, PeopleDirectory people) {
    this.steps = steps;
    this.words = words;
    this.people = people;
  }

  String soFar(Handover one) {
    return words.soFar(Stream.of(begun(one)), steps(one), SHOWN);
  }

  private List<HandoverStep> steps(Handover one) {
    return steps.findByHandoverRefOrderByDoneAt(one.ref);
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

  /** What the latest step of a form said, label to words. */
  Map<String, String> latest(Handover one, String form) {
    return steps(one).stream()
        .filter(step -> step.kind.equals(form))
        .reduce((before, after) -> after)
        .map(this::said)
        .orElse(Map.of());
  }

  List<Map<String, String>> all(Handover one) {
    return steps(one).stream().map(this::said).toList();
  }

  private Map<String, String> said(HandoverStep step) {
    var said = new LinkedHashMap<String, String>();
    words.said(step, SHOWN).forEach(one -> said.put(one.label(), one.words()));
    return said;
  }
}
