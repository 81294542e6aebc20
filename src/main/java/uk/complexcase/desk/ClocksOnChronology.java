package uk.complexcase.desk;

import static uk.complexcase.foundation.shared.LondonTime.full;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.Breach;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineBreached;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Writes a line on the chronology of each child a clock is about when it is moved or missed. The
 * reason typed for a move stays with the deadline: it may name another child, and the chronology is
 * read by more people. Idempotent, because the line takes its time from the register.
 */
@Component
class ClocksOnChronology {

  private final DeadlineRegister register;
  private final ClockedChildren contacts;
  private final CaseFiles cases;

  ClocksOnChronology(DeadlineRegister register, ClockedChildren contacts, CaseFiles cases) {
    this.register = register;
    this.contacts = contacts;
    this.cases = cases;
  }

  /** Moved there and back and there again is two lines: one for each line of the register. */
  @ApplicationModuleListener
  void on(DeadlineChanged event) {
    register
        .find(event.id())
        .ifPresent(deadline ->
            register.historyOf(event.id()).stream()
                .filter(change -> tells(event, change))
                .forEach(change ->
                    write(
                        deadline,
                        change.at(),
                        event.by(),
                        new Line(
                            "DEADLINE_MOVED",
                            "Deadline changed: %s, from %s to %s"
                                .formatted(
                                    deadline.label(), full(event.from()), full(event.to()))))));
  }

  private static boolean tells(DeadlineChanged event, DeadlineChange change) {
    return change.what() == What.DUE
        && change.from().equals(event.from().toString())
        && change.to().equals(event.to().toString())
        && change.by().equals(event.by());
  }

  @ApplicationModuleListener
  void on(DeadlineBreached event) {
    register
        .find(event.id())
        .ifPresent(deadline ->
            register.breachesOf(event.id()).stream()
                .filter(breach -> breach.due().equals(event.due()))
                .map(Breach::recordedAt)
                .findFirst()
                .ifPresent(at ->
                    write(
                        deadline,
                        at,
                        PractitionerId.SYSTEM,
                        new Line(
                            "DEADLINE_MISSED",
                            "Deadline missed: %s, due %s"
                                .formatted(deadline.label(), full(event.due()))))));
  }

  /** What a line says. */
  private record Line(String kind, String text) {}

  private void write(Deadline deadline, Instant at, PractitionerId by, Line line) {
    var subject = deadline.subject();
    contacts
        .children(List.of(subject))
        .getOrDefault(subject, List.of())
        .forEach(child ->
            cases.chronicle(
                new ChronologyEntry(child, at, line.kind(), line.text(), by, subject.owner())));
  }
}
