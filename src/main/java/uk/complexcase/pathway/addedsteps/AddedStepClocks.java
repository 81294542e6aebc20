package uk.complexcase.pathway.addedsteps;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.work.steps.ModelClocks;
import uk.complexcase.work.tasks.TaskClock;

/**
 * The clock of an added step: the timescale its element names, counted from when the step begins.
 * It stands on the child's file, or the contact's, apart from every clock of a room.
 */
@Component
class AddedStepClocks {

  private static final int LONGEST_PART = 50;

  private final ModelClocks clocks;
  private final DeadlineRegister deadlines;

  AddedStepClocks(ModelClocks clocks, DeadlineRegister deadlines) {
    this.clocks = clocks;
    this.deadlines = deadlines;
  }

  TaskClock begin(String processId, String elementId, long version, Map<String, Object> variables) {
    return clocks.begin(
        elementId,
        () ->
            clocks
                .code(processId, elementId, version)
                .flatMap(code ->
                    subject(code, elementId, variables)
                        .map(subject -> TaskClock.of(clocks.open(code, subject, null)))));
  }

  /** One for each phase and step; a step that comes again has a new one. */
  private Optional<ClockSubject> subject(
      TimescaleCode code, String elementId, Map<String, Object> variables) {
    var phase = part(variables.getOrDefault("startKey", "") + "." + elementId);
    return owner(variables)
        .map(owner ->
            Stream.iterate(1, round -> round + 1)
                .map(round -> new ClockSubject(owner, round == 1 ? phase : phase + "." + round))
                .filter(subject -> !over(code, subject))
                .findFirst()
                .orElseThrow());
  }

  /** As it is while short, since the register keeps 60 characters, and the number of a round. */
  private static String part(String phase) {
    return phase.length() <= LONGEST_PART
        ? phase
        : UUID.nameUUIDFromBytes(phase.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private boolean over(TimescaleCode code, ClockSubject subject) {
    return deadlines.find(code, subject).filter(known -> !known.running()).isPresent();
  }

  private static Optional<String> owner(Map<String, Object> variables) {
    var of =
        variables.get("caseRefs") instanceof List<?> list && list.size() == 1
            ? list.getFirst()
            : "";
    return Stream.of(
            variables.getOrDefault("caseRef", ""), of, variables.getOrDefault("contactRef", ""))
        .map(Object::toString)
        .filter(ref -> !ref.isBlank())
        .findFirst();
  }
}
