package uk.complexcase.pathway.referral;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.ContactCounts;
import uk.complexcase.clock.fixtures.ADeadline;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.DeadlineState;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.HiddenCases;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.TaskDesk;

/** The referral room with its own tables, and stand-ins for the rooms below it. */
@TestConfiguration(proxyBeanMethods = false)
@Import({
  AdviceBook.class,
  AllocationForm.class,
  AskingForDiscussion.class,
  OutcomeChase.class,
  OutcomeWaits.class,
  CumulativeTotals.class,
  SaidInContacts.class,
  SaidInCsReferrals.class,
  LinksOfContacts.class,
  OutcomeClocks.class,
  ChaseForm.class,
  GpForm.class,
  ProtectionAtOnce.class,
  ProtectionStart.class,
  ProtectionClocks.class,
  ThreatToLifeForm.class,
  ImmediateProtectionForm.class,
  LadoReferralForm.class,
  AllegationForm.class,
  RiskToOthersForm.class,
  OversightForm.class,
  OversightSetUpForm.class,
  LinkedContactForm.class,
  HearingOfClosure.class,
  AskingForCsReferral.class,
  SendingCsReferral.class,
  CsReferralStart.class,
  CsReferralClock.class,
  CsReferralWork.class,
  CsReferralForm.class,
  CountersignForm.class,
  Steps.class,
  CallBackForm.class,
  CompletionForm.class,
  ConfirmationForm.class,
  ConsultationForm.class,
  ContactFacts.class,
  ContactFile.class,
  Drafts.class,
  EarlierContacts.class,
  EarlyHelpForm.class,
  Finality.class,
  ContactsAfterMerge.class,
  FrontDoor.class,
  GroupConcernForm.class,
  Notices.class,
  OpeningAssessments.class,
  PathwayStart.class,
  PatternReviewForm.class,
  Proceedings.class,
  Receiving.class,
  ReceivingOutside.class,
  OutsideReports.class,
  HubReferrers.class,
  MailedReferrers.class,
  TellingInvolved.class,
  RecordsReturnForm.class,
  ReferralCheck.class,
  ReferrerView.class,
  RepeatCounts.class,
  RouteReviewForm.class,
  ScreeningForm.class,
  SecondConfirmationForm.class,
  SendingGroupConcern.class,
  SilverForm.class,
  TaskClocks.class,
  TellingReferrers.class,
  ThresholdBrief.class,
  ThresholdForm.class,
  BoardReading.class,
  TriageBoard.class,
  WrittenConfirmationForm.class
})
class ReferralRoom {

  static final Organisation SCHOOL =
      new Organisation("hollin-park-academy", "Hollin Park Academy", Agency.EDUCATION);
  static final Organisation HUB = new Organisation("northmoor-hub", "Northmoor hub", Agency.MASH);
  static final Viewer REFERRER = viewer("ref1", SCHOOL, Role.REFERRER);
  static final Viewer SCREENER = viewer("screener1", HUB, Role.MASH_SCREENER);
  static final Viewer DUTY = viewer("duty1", HUB, Role.EDT);
  static final Viewer MANAGER = viewer("manager1", HUB, Role.MASH_MANAGER);
  static final Viewer POLICE = viewer("police1", HUB, Role.POLICE_MASH);
  static final Viewer TEAM_MANAGER = viewer("tm1", HUB, Role.CSC_TEAM_MANAGER);
  static final Viewer WORKER = viewer("sw1", HUB, Role.CSC_SOCIAL_WORKER);

  static Viewer viewer(String id, Organisation organisation, Role role) {
    return new Viewer(new PractitionerId(id), "Worker " + id, organisation, Set.of(role));
  }

  /** What the stand-ins were told; cleared by each test. */
  static final class Heard {
    final List<ChronologyEntry> chronology = new CopyOnWriteArrayList<>();
    final List<String> audit = new CopyOnWriteArrayList<>();
    final Map<String, Deadline> clocks = new ConcurrentHashMap<>();
    final Map<String, String> merged = new ConcurrentHashMap<>();
    final Set<CaseRef> hidden = ConcurrentHashMap.newKeySet();
    final Set<CaseRef> excluded = ConcurrentHashMap.newKeySet();
    final Map<String, String> timescales = new ConcurrentHashMap<>();

    void clear() {
      chronology.clear();
      audit.clear();
      clocks.clear();
      merged.clear();
      hidden.clear();
      excluded.clear();
      timescales.clear();
    }

    Optional<Deadline> clock(String code, String owner) {
      return clocks.values().stream()
          .filter(one -> one.timescale().value().equals(code))
          .filter(one -> one.subject().owner().equals(owner))
          .findFirst();
    }
  }

  @Bean
  Heard heard() {
    return new Heard();
  }

  @Bean
  ObjectMapper json() {
    return new ObjectMapper();
  }

  @Bean
  AuditLog rememberedAudit(Heard heard) {
    return new AuditLog() {
      @Override
      public void act(PractitionerId actor, String act, String subject, String detail) {
        heard.audit.add(act + " " + subject + " by " + actor + ": " + detail);
      }

      @Override
      public void view(PractitionerId viewer, String subject, String page) {
        heard.audit.add("VIEW " + subject);
      }
    };
  }

  @Bean
  CaseFiles standInFiles(Heard heard) {
    var files =
        mock(
            CaseFiles.class,
            call -> {
              var given = call.getArguments();
              return switch (call.getMethod().getName()) {
                case "open" -> new CaseRef(References.fresh("C"));
                case "current" ->
                    new CaseRef(
                        heard.merged.getOrDefault(given[0].toString(), given[0].toString()));
                case "contactCounts" -> new ContactCounts(1, 1, 1);
                case "chronicle" -> heard.chronology.add((ChronologyEntry) given[0]) ? null : null;
                case "identitiesForTask" -> identities((Collection<?>) given[1]);
                default -> null;
              };
            });
    return files;
  }

  private static Map<CaseRef, ChildIdentity> identities(Collection<?> refs) {
    return refs.stream()
        .map(CaseRef.class::cast)
        .collect(
            Collectors.toMap(
                ref -> ref,
                ref ->
                    new ChildIdentity(
                        ref, "Child A1", LocalDate.of(2013, 3, 9), null, "Referral", false)));
  }

  @Bean
  AllocatedWorkers standInWorkers() {
    return mock(AllocatedWorkers.class);
  }

  @Bean
  HiddenCases standInHiddenCases(Heard heard) {
    var cases = mock(HiddenCases.class);
    when(cases.from(any())).thenAnswer(asked -> Set.copyOf(heard.hidden));
    return cases;
  }

  @Bean
  CaseAccess standInAccess(Heard heard) {
    return mock(
        CaseAccess.class,
        call ->
            switch (call.getMethod().getName()) {
              case "hiddenOf" -> {
                var refs = new HashSet<>((Collection<?>) call.getArgument(1));
                refs.retainAll(heard.hidden);
                yield refs;
              }
              case "keptFrom" -> {
                var refs = new HashSet<>((Collection<?>) call.getArgument(1));
                refs.retainAll(heard.excluded);
                yield refs;
              }
              case "openOf" -> new HashSet<>((Collection<?>) call.getArgument(1));
              case "grant" ->
                  heard.audit.add("GRANT " + call.getArgument(0) + " " + call.getArgument(1))
                      ? null
                      : null;
              default -> null;
            });
  }

  @Bean
  DeadlineRegister standInDeadlines(Heard heard) {
    return mock(
        DeadlineRegister.class,
        call -> {
          var given = call.getArguments();
          return switch (call.getMethod().getName()) {
            case "open" ->
                heard.clocks.computeIfAbsent(
                    given[0] + "|" + given[1],
                    key ->
                        clock(
                            (TimescaleCode) given[0], (ClockSubject) given[1], (Instant) given[2]));
            case "find" -> Optional.ofNullable(heard.clocks.get(given[0] + "|" + given[1]));
            case "ofOwner" ->
                heard.clocks.values().stream()
                    .filter(one -> one.subject().owner().equals(given[0]))
                    .toList();
            case "firstDue" ->
                heard.clocks.values().stream()
                    .filter(Deadline::running)
                    .filter(one -> ((Collection<?>) given[0]).contains(one.subject().owner()))
                    .collect(
                        Collectors.toMap(
                            one -> one.subject().owner(),
                            Deadline::due,
                            (a, b) -> a.isBefore(b) ? a : b));
            case "meet" -> close(heard, given, DeadlineState.MET, (Instant) given[2]);
            case "cancel" -> close(heard, given, DeadlineState.CANCELLED, Instant.EPOCH);
            default -> null;
          };
        });
  }

  private static Object close(Heard heard, Object[] given, DeadlineState state, Instant at) {
    heard.clocks.computeIfPresent(
        given[0] + "|" + given[1],
        (key, open) ->
            ADeadline.aDeadline(open.timescale().value(), open.subject(), open.origin())
                .due(open.due())
                .in(state, at)
                .build());
    return null;
  }

  /** Hours by name, enough to tell the clocks apart. */
  private static Deadline clock(TimescaleCode code, ClockSubject subject, Instant origin) {
    long hours = code.value().equals("screening-routine") ? 72 : 24;
    return ADeadline.aDeadline(code.value(), subject, origin)
        .due(origin.plusSeconds(hours * 3600))
        .build();
  }

  @Bean
  ProcedureModels standInModels(Heard heard) {
    return mock(
        ProcedureModels.class,
        call ->
            switch (call.getMethod().getName()) {
              case "element" ->
                  Optional.ofNullable(heard.timescales.get(call.<String>getArgument(1)))
                      .map(code ->
                          new ModelElement(
                              "referral-pathway",
                              call.getArgument(1),
                              "userTask",
                              "",
                              List.of(),
                              code,
                              null,
                              ""));
              case "tableRows" ->
                  List.of(
                      Map.of("code", "referral-decision", "startPoint", "RECEIPT"),
                      Map.of("code", "screening-routine", "startPoint", "RECEIPT"),
                      Map.of("code", "assessment-allocation", "startPoint", "DECISION"),
                      Map.of("code", "complex-oversight-decision", "startPoint", "RECEIPT"),
                      Map.of("code", "attendance-pattern-review", "startPoint", "TASK"));
              default -> null;
            });
  }

  @Bean
  TaskDesk standInTaskDesk() {
    var tasks = mock(TaskDesk.class);
    when(tasks.openOf(any(), anyString())).thenReturn(new ArrayList<>());
    return tasks;
  }

  @Bean
  PeopleDirectory standInPeople() {
    return mock(
        PeopleDirectory.class,
        call ->
            switch (call.getMethod().getName()) {
              case "find" ->
                  DUTY.id().equals(call.getArgument(0))
                      ? Optional.of(person(DUTY))
                      : Optional.empty();
              case "nameOf" -> "Worker " + call.getArgument(0);
              case "holding" ->
                  call.getArgument(0) == Role.CSC_SOCIAL_WORKER
                      ? List.of(person(WORKER))
                      : call.getArgument(0) == Role.CSC_TEAM_MANAGER
                          ? List.of(person(TEAM_MANAGER))
                          : List.of();
              default -> Optional.empty();
            });
  }

  private static Practitioner person(Viewer viewer) {
    return new Practitioner(
        viewer.id(), viewer.name(), "", "", viewer.organisation(), viewer.roles());
  }
}
