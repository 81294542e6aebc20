package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.events.ProcessStopped;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.Hardness;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.Incident;
import uk.complexcase.procedure.Incidents;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Carried;
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;
import uk.complexcase.procedure.ProcessInstances.Visit;

/** Retrying and stopping: by whom, once, with a reason, and never what holds protection. */
class InterveningTest {

  private static final Instant NOW = Instant.parse("2027-02-01T14:02:11Z");
  private static final CaseRef CHILD = new CaseRef("C-4M8T-2XJ6");
  private static final long INSTANCE = 2251799813685249L;
  private static final long INCIDENT = 2251799813685260L;

  @Nested
  @OnH2
  @Transactional
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional
  class OnPostgresTest extends Behaviour {}

  @Transactional
  abstract static class Behaviour {

    @Autowired JdbcClient jdbc;
    @Autowired JdbcTemplate template;

    private final Incidents incidents = mock();
    private final ProcessInstances instances = mock();
    private final Concerns concerns = mock();
    private final ClockedChildren clocked = mock();
    private final DeadlineRegister deadlines = mock();
    private final CaseFiles cases = mock();
    private final CaseAccess access = mock();
    private final AuditLog audit = mock();
    private final PeopleDirectory people = mock();
    private final List<Object> published = new ArrayList<>();
    private final Viewer manager = viewer("team.manager", Role.CSC_TEAM_MANAGER);
    private final Viewer administrator = viewer("administrator", Role.SYSTEM_ADMINISTRATOR);

    @BeforeEach
    void oneStepOfAnActionStandsStill() {
      var concern = new Concern(CHILD.value(), Set.of(CHILD));
      when(concerns.of(anyLong())).thenReturn(concern);
      when(concerns.of(anyCollection())).thenReturn(Map.of(INSTANCE, concern));
      when(access.openOf(eq(manager), anyCollection())).thenReturn(Set.of(CHILD));
      when(people.nameOf(any())).thenAnswer(asked -> "Name of " + asked.getArgument(0));
      when(instances.references(anyCollection()))
          .thenReturn(Map.of(INSTANCE, Set.of(new Carried("actionRef", "A-4M8T-2XJ6", true))));
      runs("agreed-action", null);
      stands(true);
    }

    @Test
    void ofTwoWhoRetryOneIsToldAndItIsAskedForOnce() {
      var first = incidentDesk().retry(manager, INCIDENT, 0, "The system is back.");
      var second = incidentDesk().retry(manager, INCIDENT, 0, "The system is back, too.");

      assertThat(first).isInstanceOf(Answer.Done.class);
      assertThat(second)
          .isInstanceOfSatisfying(
              Answer.TooLate.class,
              late -> assertThat(late.sentence()).contains("Name of team.manager"));
      assertThat(published).containsExactly(new RetryAsked(INCIDENT));
      verify(cases, times(1)).chronicle(any());
      verify(audit, times(1))
          .act(eq(manager.id()), eq("PROCESS_STEP_RETRIED"), eq(CHILD.value()), any());
      assertThat(rows().of(List.of(INSTANCE)))
          .singleElement()
          .satisfies(did -> assertThat(did.reason()).isEqualTo("The system is back."));
    }

    @Test
    void whatFailsAgainSaysSoAndKeepsWhenItFirstStoodStill() {
      incidentDesk().retry(manager, INCIDENT, 0, "The system is back.");
      stands(false);
      var again = incident(INCIDENT + 7, NOW.plusSeconds(600), true, 9L);
      var other = incident(INCIDENT + 3, NOW.plusSeconds(60), true, 8L);
      when(incidents.open()).thenReturn(List.of(other, again));

      var seen = incidentDesk().one(manager, INCIDENT);
      assertThat(seen.aftermath())
          .isEqualTo(new Aftermath("", INCIDENT + 7, NOW.plusSeconds(600), true));
      assertThat(seen.stands()).isTrue();
      assertThat(incidentDesk().open(manager))
          .extracting(StuckView::key, StuckView::since)
          .containsExactly(tuple(INCIDENT + 7, NOW), tuple(INCIDENT + 3, NOW.plusSeconds(60)));
    }

    @Test
    void whatBecameOfASolvedStepIsReadFromTheWayTheProcessTook() {
      stands(false);
      visited(State.RUNNING);
      assertThat(incidentDesk().one(manager, INCIDENT).undone()).isFalse();
      assertThat(became()).contains("not finished yet");
      visited(State.DONE);
      assertThat(became()).isEqualTo("This step was done since. Nothing is left to do here.");
      visited(State.CANCELLED);
      assertThat(became()).isEqualTo("This step ended without being done.");
      assertThat(incidentDesk().one(manager, INCIDENT).undone()).isTrue();
    }

    private String became() {
      return Objects.requireNonNull(incidentDesk().one(manager, INCIDENT).aftermath()).sentence();
    }

    private void visited(State state) {
      when(instances.path(INSTANCE))
          .thenReturn(
              List.of(new Visit("ReadAction", "Read the action", state, false, false, NOW, null)));
    }

    @Test
    void withoutAReasonNothingIsRetriedAndWhatIsSolvedIsLeft() {
      assertThat(incidentDesk().retry(manager, INCIDENT, 0, "  "))
          .isInstanceOf(Answer.Refused.class);
      assertThat(incidentDesk().retry(manager, INCIDENT, 0, "x".repeat(501)))
          .isInstanceOf(Answer.Refused.class);
      stands(false);
      assertThat(incidentDesk().retry(manager, INCIDENT, 0, "Put right."))
          .isEqualTo(new Answer.TooLate("It goes on already. Nothing was done again."));
      nothingWasDone();
    }

    @Test
    void whoIsKeptFromTheChildFindsNothingNotEvenAnAdministrator() {
      when(access.openOf(eq(manager), anyCollection())).thenReturn(Set.of());
      when(access.hiddenOf(any(), anyCollection())).thenReturn(Set.of(CHILD));
      assertThatThrownBy(() -> incidentDesk().retry(manager, INCIDENT, 0, "Put right."))
          .isInstanceOf(NotVisible.class);
      assertThat(incidentDesk().one(administrator, INCIDENT))
          .satisfies(seen -> assertThat(seen.children()).isEmpty())
          .satisfies(seen -> assertThat(seen.reference()).isEqualTo(CHILD.value()));

      when(access.keptFrom(eq(administrator.id()), anyCollection())).thenReturn(Set.of(CHILD));
      assertThatThrownBy(() -> incidentDesk().one(administrator, INCIDENT))
          .isInstanceOf(NotVisible.class);
      nothingWasDone();
    }

    @Test
    void anIncidentAboutNobodyKnownShowsToAdministratorsOnly() {
      when(concerns.of(anyCollection())).thenReturn(Map.of());
      when(incidents.open()).thenReturn(List.of(incident(true)));

      assertThat(incidentDesk().open(manager)).isEmpty();
      assertThat(incidentDesk().open(administrator)).hasSize(1);
    }

    @Test
    void anActionIsStoppedOnceWithAReasonAndConfirmed() {
      assertThat(instanceDesk().stop(manager, INSTANCE, 0, true, ""))
          .isInstanceOf(Answer.Refused.class);
      assertThat(instanceDesk().stop(manager, INSTANCE, 0, false, "Begun twice."))
          .isInstanceOf(Answer.Refused.class);
      nothingWasDone();

      assertThat(instanceDesk().stop(manager, INSTANCE, 0, true, "Begun twice."))
          .isInstanceOf(Answer.Done.class);
      assertThat(instanceDesk().stop(manager, INSTANCE, 0, true, "Begun twice."))
          .isInstanceOf(Answer.TooLate.class);
      assertThat(published)
          .containsExactly(
              new StopAsked(INSTANCE),
              new ProcessStopped("agreed-action", Set.of("A-4M8T-2XJ6"), manager.id()));
      verify(cases, times(1)).chronicle(any());
    }

    @Test
    void whatHoldsProtectionIsNotStoppedNorWhatAnotherProcessWaitsFor() {
      for (String process :
          List.of("section-47-enquiry", "strategy-discussion", "deadline-escalation")) {
        runs(process, null);
        assertThatThrownBy(() -> instanceDesk().stop(manager, INSTANCE, 0, true, "Begun twice."))
            .as(process)
            .isInstanceOf(NotVisible.class);
      }
      runs("agreed-action", 5L);
      assertThatThrownBy(() -> instanceDesk().stop(manager, INSTANCE, 0, true, "Begun twice."))
          .isInstanceOf(NotVisible.class);
      nothingWasDone();
    }

    @Test
    void whoMayNotOpenTheFileMayNotStopWhatIsAboutTheChild() {
      when(access.openOf(any(), anyCollection())).thenReturn(Set.of());

      assertThatThrownBy(() -> instanceDesk().stop(manager, INSTANCE, 0, true, "Begun twice."))
          .isInstanceOf(NotVisible.class);
      assertThatThrownBy(
              () -> instanceDesk().stop(administrator, INSTANCE, 0, true, "Begun twice."))
          .isInstanceOf(NotVisible.class);
      nothingWasDone();
    }

    @Test
    void anIncidentIsRememberedOnceWithWhoWasTold() {
      var stuck = new StuckRows(jdbc, template);

      assertThat(stuck.insert(INCIDENT, INSTANCE, NOW, Set.of(administrator.id()))).isTrue();
      assertThat(stuck.insert(INCIDENT, INSTANCE, NOW, Set.of(manager.id()))).isFalse();
      assertThat(stuck.known(List.of(INCIDENT, 1L))).containsExactly(INCIDENT);
      assertThat(stuck.told(INCIDENT)).containsExactly(administrator.id());
      assertThat(stuck.foundSince(NOW.minusSeconds(1))).isTrue();
      assertThat(stuck.foundSince(NOW)).isFalse();
    }

    @Test
    void theProcessesOfAChildAreThoseAboutItWithTheWatchesOverItsClocks() {
      var watch = running(INSTANCE + 1, "deadline-escalation");
      var sibling = running(INSTANCE + 2, "complex-safeguarding-referral");
      var clock = clock();
      var named = new ChildIdentity(CHILD, "Child A1", null, null, "OPEN", false);
      when(cases.identities(any(), anyCollection())).thenReturn(Map.of(CHILD, named));
      when(cases.current(CHILD)).thenReturn(CHILD);
      when(clocked.ownersAbout(anyCollection())).thenReturn(Set.of("R-7K3F-9Q2D"));
      when(deadlines.ofOwner("R-7K3F-9Q2D")).thenReturn(List.of(clock));
      when(instances.carrying(Set.of("R-7K3F-9Q2D"))).thenReturn(List.of(sibling));
      when(instances.carrying(Set.of(clock.id().toString()))).thenReturn(List.of(watch));
      when(concerns.of(anyCollection()))
          .thenReturn(
              Map.of(
                  watch.key(),
                  new Concern("R-7K3F-9Q2D", Set.of(CHILD), clock.label()),
                  sibling.key(),
                  new Concern("R-7K3F-9Q2D", Set.of(new CaseRef("C-4M8T-2XJ7")))));

      assertThat(instanceDesk().about(manager, CHILD))
          .extracting(InstanceLine::key, InstanceLine::clock)
          .containsExactly(tuple(watch.key(), "Referral decision"));
    }

    private static Deadline clock() {
      return new Deadline(
          new DeadlineId(UUID.randomUUID()),
          new TimescaleCode("referral-decision"),
          "Referral decision",
          "",
          new ClockSubject("R-7K3F-9Q2D", ""),
          NOW,
          NOW,
          List.of(),
          Hardness.LOCAL,
          DeadlineState.OPEN,
          null,
          "",
          Rule.WORKING_DAYS,
          "",
          false,
          null,
          false);
    }

    private static Instance running(long key, String process) {
      return new Instance(key, process, process, 7, 1, "", NOW, null, State.RUNNING, false, null);
    }

    private void nothingWasDone() {
      assertThat(published).isEmpty();
      assertThat(rows().of(List.of(INSTANCE))).isEmpty();
      verify(cases, never()).chronicle(any());
      verify(audit, never()).act(any(), any(), any(), any());
    }

    private void runs(String process, @Nullable Long calledBy) {
      var one =
          new Instance(
              INSTANCE, process, process, 7, 1, "", NOW, null, State.RUNNING, true, calledBy);
      when(instances.find(INSTANCE)).thenReturn(Optional.of(one));
      when(instances.all(anyCollection())).thenReturn(List.of(one));
    }

    private void stands(boolean open) {
      when(incidents.find(INCIDENT)).thenReturn(Optional.of(incident(open)));
    }

    private static Incident incident(boolean open) {
      return incident(INCIDENT, NOW, open, 9L);
    }

    private static Incident incident(long key, Instant since, boolean open, long job) {
      return new Incident(
          key,
          "JOB_NO_RETRIES",
          "Connection refused",
          since,
          open,
          INSTANCE,
          "agreed-action",
          "ReadAction",
          "Read the action",
          job,
          "read-action");
    }

    private InterventionRows rows() {
      return new InterventionRows(jdbc, template);
    }

    private IncidentDesk incidentDesk() {
      var sights = new Sights(access);
      var reading =
          new StuckReading(
              instances,
              concerns,
              sights,
              rows(),
              new StuckRows(jdbc, template),
              new SameStep(incidents),
              new WhatBecame(new SameStep(incidents), instances),
              new Named(cases),
              people,
              () -> NOW);
      return new IncidentDesk(
          incidents,
          reading,
          concerns,
          sights,
          rows(),
          new Recording(cases, audit),
          people,
          published::add,
          () -> NOW);
    }

    private InstanceDesk instanceDesk() {
      return new InstanceDesk(
          instances,
          new InstanceReading(instances, incidents, rows(), new Named(cases), people, () -> NOW),
          concerns,
          new Sights(access),
          new InstancesAbout(instances, clocked, deadlines),
          access,
          cases,
          rows(),
          new Recording(cases, audit),
          published::add,
          () -> NOW);
    }

    private static Viewer viewer(String id, Role role) {
      return new Viewer(
          new PractitionerId(id),
          id,
          new Organisation("northmoor-csc", "Northmoor", Agency.values()[0]),
          Set.of(role));
    }
  }
}
