package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.clock.escalation.ClockedChildren;
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
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;

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
    void aStepThatFailsAgainIsNotCalledMendedAndKeepsSinceWhenItStandsStill() {
      incidentDesk().retry(manager, INCIDENT, 0, "The system is back.");
      var later = NOW.plusSeconds(600);
      var again =
          new Incident(
              INCIDENT + 1,
              "JOB_NO_RETRIES",
              "Connection refused",
              later,
              true,
              INSTANCE,
              "agreed-action",
              "ReadAction",
              "Read the action",
              9L,
              "read-action");
      stands(false);
      var other =
          new Incident(
              INCIDENT + 2,
              "JOB_NO_RETRIES",
              "Connection refused",
              NOW.plusSeconds(60),
              true,
              INSTANCE,
              "agreed-action",
              "TellChair",
              "Tell the chair",
              11L,
              "tell-chair");
      when(incidents.open()).thenReturn(List.of(other, again));

      assertThat(incidentDesk().one(manager, INCIDENT).again()).isEqualTo(INCIDENT + 1);
      assertThat(incidentDesk().open(manager))
          .as("longest first")
          .extracting(StuckView::key)
          .containsExactly(INCIDENT + 1, INCIDENT + 2);
      assertThat(incidentDesk().open(manager))
          .first()
          .satisfies(seen -> {
            assertThat(seen.since()).isEqualTo(NOW);
            assertThat(seen.again()).isNull();
            assertThat(seen.sentence()).contains("6 tries");
          });

      when(incidents.open()).thenReturn(List.of());
      assertThat(incidentDesk().one(manager, INCIDENT).again()).isNull();
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
      assertThat(published).containsExactly(new StopAsked(INSTANCE));
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
      return new Incident(
          INCIDENT,
          "JOB_NO_RETRIES",
          "Connection refused",
          NOW,
          open,
          INSTANCE,
          "agreed-action",
          "ReadAction",
          "Read the action",
          9L,
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
              new RepeatedFailures(incidents),
              concerns,
              sights,
              rows(),
              new StuckRows(jdbc, template),
              cases,
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
          new InstanceReading(instances, incidents, rows(), cases, people, () -> NOW),
          concerns,
          new Sights(access),
          mock(ClockedChildren.class),
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
