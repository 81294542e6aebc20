package uk.complexcase.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.Breach;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineBreached;
import uk.complexcase.clock.timescales.DeadlineChange;
import uk.complexcase.clock.timescales.DeadlineChange.What;
import uk.complexcase.clock.timescales.DeadlineChanged;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** What the chronology tells of a clock. */
class ClocksOnChronologyTest {

  private static final Instant START = Instant.parse("2027-02-01T10:15:00Z");
  private static final Instant DUE = START.plus(Duration.ofHours(24));
  private static final Instant LATER = DUE.plus(Duration.ofHours(6));
  private static final PractitionerId MANAGER = new PractitionerId("manager");
  private static final ContactRef CONTACT = new ContactRef("R-7K3F-9Q2D");
  private static final CaseRef FIRST = new CaseRef("C-4M8T-2XJ6");
  private static final CaseRef SECOND = new CaseRef("C-9KQ3-7WBD");

  private final DeadlineRegister register = mock(DeadlineRegister.class);
  private final ClockedChildren contacts = mock(ClockedChildren.class);
  private final CaseFiles cases = mock(CaseFiles.class);
  private final ClocksOnChronology lines = new ClocksOnChronology(register, contacts, cases);
  private final Deadline clock =
      ADeadline.aDeadline("strategy-discussion", ClockSubject.of(CONTACT), START)
          .called("Strategy discussion", "", "")
          .build();

  @BeforeEach
  void a_clock_about_two_children() {
    given(register.find(clock.id())).willReturn(Optional.of(clock));
    given(contacts.children(any())).willReturn(Map.of(clock.subject(), List.of(FIRST, SECOND)));
  }

  private List<ChronologyEntry> written(int count) {
    var written = ArgumentCaptor.forClass(ChronologyEntry.class);
    verify(cases, times(count)).chronicle(written.capture());
    return written.getAllValues();
  }

  private static DeadlineChange change(Instant at, Instant from, Instant to, String reason) {
    return new DeadlineChange(at, MANAGER, What.DUE, from.toString(), to.toString(), reason);
  }

  @Test
  void a_move_is_a_line_on_each_childs_chronology_without_the_reason_that_may_name_somebody() {
    var at = START.plusSeconds(60);
    given(register.historyOf(clock.id()))
        .willReturn(List.of(change(at, DUE, LATER, "Child A2 is away")));

    lines.on(new DeadlineChanged(clock.id(), DUE, LATER, "Child A2 is away", MANAGER));

    var text =
        "Deadline changed: Strategy discussion, from Tue 2 Feb 2027 10:15 to Tue 2 Feb 2027 16:15";
    assertThat(written(2))
        .containsExactly(
            new ChronologyEntry(FIRST, at, "DEADLINE_MOVED", text, MANAGER, CONTACT.value()),
            new ChronologyEntry(SECOND, at, "DEADLINE_MOVED", text, MANAGER, CONTACT.value()));
  }

  @Test
  void told_again_it_writes_the_very_same_line_and_a_move_there_and_back_keeps_both() {
    var first = START.plusSeconds(60);
    var again = START.plusSeconds(180);
    given(register.historyOf(clock.id()))
        .willReturn(
            List.of(
                change(first, DUE, LATER, "a"),
                change(START.plusSeconds(120), LATER, DUE, "b"),
                change(again, DUE, LATER, "c")));
    var event = new DeadlineChanged(clock.id(), DUE, LATER, "a", MANAGER);

    lines.on(event);
    lines.on(event);

    assertThat(written(8)).extracting(ChronologyEntry::at).containsOnly(first, again);
    assertThat(List.copyOf(new java.util.HashSet<>(written(8)))).hasSize(4);
  }

  @Test
  void a_miss_is_a_line_of_the_system_at_the_time_it_was_recorded() {
    var recorded = DUE.plusSeconds(1);
    given(register.breachesOf(clock.id()))
        .willReturn(List.of(new Breach(DUE, recorded, null, "", null, null)));

    lines.on(new DeadlineBreached(clock.id(), DUE));

    assertThat(written(2))
        .first()
        .isEqualTo(
            new ChronologyEntry(
                FIRST,
                recorded,
                "DEADLINE_MISSED",
                "Deadline missed: Strategy discussion, due Tue 2 Feb 2027 10:15",
                PractitionerId.SYSTEM,
                CONTACT.value()));
  }

  @Test
  void a_clock_about_nobody_writes_nothing() {
    given(contacts.children(any())).willReturn(Map.of(clock.subject(), List.of()));
    given(register.historyOf(clock.id())).willReturn(List.of(change(START, DUE, LATER, "")));

    lines.on(new DeadlineChanged(clock.id(), DUE, LATER, "", MANAGER));

    verify(cases, never()).chronicle(any());
  }
}
