package uk.complexcase.desk.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.ConfigurationPropertiesAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import uk.complexcase.cases.casefile.BarMarks;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.cases.casefile.PossibleMatch;
import uk.complexcase.cases.casesystem.CaseSystem;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Accounts;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.enquiry.EnquiryRecord;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.BoardColumn;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.pathway.referral.ContactRecord.ContactSummary;
import uk.complexcase.pathway.referral.ContactRecord.Fact;
import uk.complexcase.pathway.referral.ContactStatus;
import uk.complexcase.pathway.referral.HubBoard;
import uk.complexcase.pathway.referral.HubReferrers;
import uk.complexcase.pathway.referral.OutsideReports;
import uk.complexcase.pathway.referral.ReferralCheck;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralDraft;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralReceipt;
import uk.complexcase.pathway.referral.ReferralDesk.ReferralStatus;
import uk.complexcase.pathway.referral.ReferrerKind;
import uk.complexcase.pathway.referral.Urgency;
import uk.complexcase.procedure.Clause;
import uk.complexcase.procedure.ModelElement;
import uk.complexcase.procedure.ProcedureModels;
import uk.complexcase.work.tasks.Draft;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskForms;
import uk.complexcase.work.tasks.TaskState;
import uk.complexcase.work.tasks.TaskView;

/**
 * All pages with the real sign-in rules over rooms that hold a small fictional day; started by the
 * page tests. Bears no stereotype, so that the product, scanned in other tests, does not find it.
 */
@ImportAutoConfiguration({
  ConfigurationPropertiesAutoConfiguration.class,
  PropertyPlaceholderAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  ServletWebServerFactoryAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  ErrorMvcAutoConfiguration.class
})
@ComponentScan(
    basePackages = {
      "uk.complexcase.desk.web",
      "uk.complexcase.work.pages.web",
      "uk.complexcase.work.tasks.web",
      "uk.complexcase.pathway.referral.web",
      "uk.complexcase.pathway.enquiry.web",
      "uk.complexcase.foundation.security.web"
    },
    // other tests' own configurations stay out
    excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test\\$.*"))
@Import({ReferralCheck.class, FictionalClocks.class, FictionalCalendar.class, IdentityBars.class})
class FictionalRooms {

  static final Instant NOW = Instant.parse("2027-02-01T14:02:11Z");
  static final CaseRef CHILD_A1 = new CaseRef("C-4M8T-2XJ6");
  static final CaseRef CHILD_A2 = new CaseRef("C-9KQ3-7WBD");
  static final CaseRef RESTRICTED = new CaseRef("C-0000-0001");
  static final ContactRef CONTACT = new ContactRef("R-7K3F-9Q2D");
  static final long SCREENING = 2251799813685301L;
  static final long HELD_BY_COLLEAGUE = 2251799813685302L;
  static final long THRESHOLD = 2251799813685303L;
  static final long FOREIGN = 2251799813685999L;

  private static final Organisation HUB =
      new Organisation("northmoor-hub", "Northmoor Hub", Agency.MASH);
  private static final Organisation SCHOOL =
      new Organisation("hollin-park-academy", "Hollin Park Academy", Agency.EDUCATION);
  private static final Organisation COUNCIL =
      new Organisation("northmoor-council", "Northmoor Council", Agency.CSC);

  static final Practitioner SCREENER = person("s.okafor", "Sam Okafor", HUB, Role.MASH_SCREENER);
  static final Practitioner COLLEAGUE =
      person("j.lindqvist", "Jo Lindqvist", HUB, Role.MASH_SCREENER);
  static final Practitioner TEACHER = person("r.patel", "Robin Patel", SCHOOL, Role.REFERRER);
  static final Practitioner TEAM_MANAGER =
      person("m.ferreira", "Mika Ferreira", COUNCIL, Role.CSC_TEAM_MANAGER);
  static final Practitioner SERVICE_MANAGER =
      person("n.haddad", "Noor Haddad", COUNCIL, Role.CSC_SERVICE_MANAGER);
  static final Practitioner POLICE =
      person(
          "d.hughes",
          "Dana Hughes",
          new Organisation("northmoor-police", "Northmoor Police", Agency.POLICE),
          Role.POLICE_MASH);
  static final Practitioner ADMINISTRATOR =
      person("o.haddad", "Ola Haddad", COUNCIL, Role.SYSTEM_ADMINISTRATOR);
  static final Practitioner AUDITOR = person("a.novak", "Alex Novak", COUNCIL, Role.AUDITOR);

  static final List<Practitioner> PEOPLE =
      List.of(
          SCREENER,
          COLLEAGUE,
          TEACHER,
          TEAM_MANAGER,
          SERVICE_MANAGER,
          POLICE,
          AUDITOR,
          ADMINISTRATOR);

  private static Practitioner person(String id, String name, Organisation organisation, Role role) {
    return new Practitioner(
        new PractitionerId(id), name, id + "@example.org", "", organisation, Set.of(role));
  }

  static Viewer viewer(Practitioner person) {
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  @Bean
  InstantSource clock() {
    return InstantSource.fixed(NOW);
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  PeopleDirectory people() {
    var people = mock(PeopleDirectory.class);
    when(people.find(any())).thenAnswer(call -> find(call.getArgument(0)));
    when(people.holding(any()))
        .thenAnswer(call ->
            PEOPLE.stream()
                .filter(one -> one.roles().contains(call.<Role>getArgument(0)))
                .toList());
    when(people.nameOf(any()))
        .thenAnswer(call -> find(call.getArgument(0)).map(Practitioner::name).orElse("The system"));
    return people;
  }

  private static Optional<Practitioner> find(PractitionerId id) {
    return PEOPLE.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  @Bean
  Accounts accounts() {
    var accounts = mock(Accounts.class);
    when(accounts.demos()).thenReturn(PEOPLE);
    when(accounts.demoPassword()).thenReturn("practice-makes-safe");
    when(accounts.passwordHash(any())).thenReturn(Optional.of("{noop}practice-makes-safe"));
    return accounts;
  }

  @Bean
  OutsideReports noReports() {
    return mock(OutsideReports.class);
  }

  @Bean
  HubReferrers referrers() {
    var referrers = mock(HubReferrers.class);
    when(referrers.of(any(), any()))
        .thenReturn(
            new HubReferrers.Referring(
                CONTACT,
                ReferrerKind.PROFESSIONAL,
                "Robin Patel",
                "Hollin Park Academy",
                "Teacher",
                "01632 960001",
                "robin.patel@school.example",
                "",
                false,
                null,
                null,
                null,
                false));
    return referrers;
  }

  @Bean
  EnquiryRecord enquiries() {
    return mock(EnquiryRecord.class);
  }

  @Bean
  OpenSteps openSteps() {
    return (viewer, child) ->
        List.of(
            new OpenStep(
                "SeeChild",
                "Section 47 enquiry E-2QF7-8KD3: see the child",
                "nobody yet; waits for Social worker",
                NOW.plusSeconds(3600),
                null),
            new OpenStep(
                "",
                "Strategy discussion S-7K3F-9Q2D is to be held",
                "Team managers",
                NOW.plus(Duration.ofHours(20)),
                null),
            new OpenStep(
                "",
                "Child and family assessment A-5TTR-09KX is under way",
                "Mika Ferreira",
                NOW.plus(Duration.ofDays(40)),
                null));
  }

  @Bean
  UrgentProtection urgentProtection() {
    var protection = mock(UrgentProtection.class);
    when(protection.kinds()).thenReturn(Map.of("POLICE_PROTECTION", "Police protection"));
    when(protection.ends()).thenReturn(Map.of("SECTION_20", "Accommodated under section 20"));
    when(protection.record(any(), any(), any(), any()))
        .thenReturn(
            new UrgentProtection.Recorded.Refused(
                List.of(new SubmissionOutcome.FieldProblem("beganAt", "Enter when it began"))));
    return protection;
  }

  /** Child A1 is at high risk and has the hazard marker. */
  @Bean
  BarMarks marks() {
    return children ->
        children.contains(CHILD_A1)
            ? Map.of(
                CHILD_A1,
                List.of(
                    new BarMarks.Mark("Risk high", "↑", "up, 16 December 2026", true),
                    new BarMarks.Mark("Hazard", "", "", true)))
            : Map.of();
  }

  @Bean
  AuditLog audit() {
    return mock(AuditLog.class);
  }

  @Bean
  CaseAccess access() {
    var access = mock(CaseAccess.class);
    when(access.openOf(any(), any()))
        .thenAnswer(call -> Set.copyOf(call.<Collection<CaseRef>>getArgument(1)));
    when(access.hiddenOf(any(), any()))
        .thenAnswer(call ->
            call.<Collection<CaseRef>>getArgument(1).contains(RESTRICTED)
                ? Set.of(RESTRICTED)
                : Set.of());
    when(access.naming(any())).thenReturn(Set.of());
    when(access.mayOpen(any(), any(CaseRef.class)))
        .thenAnswer(call -> CHILDREN.containsKey(call.<CaseRef>getArgument(1)));
    return access;
  }

  private static final Map<CaseRef, ChildIdentity> CHILDREN =
      List.of(
              new ChildIdentity(
                  CHILD_A1, "Child A1", LocalDate.of(2012, 6, 14), null, "Referral", false),
              new ChildIdentity(
                  CHILD_A2, "Child A2", null, 12, "Child and family assessment", false))
          .stream()
          .collect(
              Collectors.toMap(
                  ChildIdentity::caseRef, Function.identity(), (a, b) -> a, LinkedHashMap::new));

  @Bean
  CaseSystem caseSystem() {
    return mock(CaseSystem.class);
  }

  @Bean
  CaseFiles cases() {
    var cases = mock(CaseFiles.class);
    when(cases.current(any())).thenAnswer(call -> call.getArgument(0));
    when(cases.identity(any(), any()))
        .thenAnswer(call ->
            Optional.ofNullable(CHILDREN.get(call.<CaseRef>getArgument(1)))
                .orElseThrow(() -> new NotVisible("case")));
    when(cases.identitiesForTask(any(), any())).thenReturn(CHILDREN);
    when(cases.identities(any(), any()))
        .thenAnswer(call ->
            CHILDREN.entrySet().stream()
                .filter(child -> call.<Collection<CaseRef>>getArgument(1).contains(child.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    when(cases.search(any(), anyString(), anyInt(), anyInt()))
        .thenAnswer(call ->
            call.<String>getArgument(1).equals("zz") ? List.of() : List.copyOf(CHILDREN.values()));
    when(cases.chronology(any(), any()))
        .thenReturn(
            List.of(
                line(NOW.minus(Duration.ofMinutes(90)), "Screening began", SCREENER),
                line(
                    NOW.minus(Duration.ofHours(4)),
                    "Referral received from Hollin Park Academy: child sexual exploitation",
                    TEACHER),
                line(
                    NOW.minus(Duration.ofDays(60)), "Contact: advice given to school", COLLEAGUE)));
    when(cases.possibleMatches(any(), any()))
        .thenAnswer(call ->
            call.getArgument(1).equals(CHILD_A1)
                ? List.of(
                    new PossibleMatch(
                        new CaseRef("C-1AAA-2BBB"),
                        "Child A1",
                        LocalDate.of(2012, 6, 14),
                        "Closed",
                        "same name and date of birth"))
                : List.of());
    return cases;
  }

  private static ChronologyEntry line(Instant at, String text, Practitioner by) {
    return new ChronologyEntry(CHILD_A1, at, "NOTE", text, by.id(), CONTACT.value());
  }

  private static TaskView task(
      long key,
      String element,
      String name,
      String form,
      String group,
      PractitionerId holder,
      int children,
      String why,
      Instant due) {
    var cases = new ArrayList<>(List.of(CHILD_A1));
    if (children > 1) {
      cases.add(CHILD_A2);
    }
    for (int child = 2; child < children; child++) {
      cases.add(new CaseRef("C-0000-%04d".formatted(child)));
    }
    return new TaskView(
        key,
        "referral-pathway",
        element,
        0,
        name,
        form,
        List.of(group),
        holder,
        CONTACT.value(),
        cases,
        why,
        NOW.minus(Duration.ofHours(4)),
        due,
        key == SCREENING ? FictionalClocks.SCREENING.id() : null,
        TaskState.OPEN);
  }

  @Bean
  TaskDesk taskDesk() {
    var desk = mock(TaskDesk.class);
    var screening =
        task(
            SCREENING,
            "ScreenContact",
            "Screen contact",
            "screen-contact",
            "mash-screener",
            SCREENER.id(),
            5,
            "new referral, group of 5 children",
            NOW.plus(Duration.ofMinutes(130)));
    var held =
        task(
            HELD_BY_COLLEAGUE,
            "ConfirmScreening",
            "Confirm screening",
            "confirm-screening",
            "mash-screener",
            COLLEAGUE.id(),
            1,
            "screened, advice to confirm",
            NOW.minus(Duration.ofHours(3)));
    var threshold =
        task(
            THRESHOLD,
            "DecideThreshold",
            "Decide threshold",
            "decide-threshold",
            "mash-manager",
            null,
            2,
            "checks returned, 2 children",
            NOW.plus(Duration.ofDays(1)));
    var callBack =
        task(
            2251799813685304L,
            "CallBackReferrer",
            "Call back referrer",
            "call-back-referrer",
            "mash-screener",
            null,
            1,
            "urgent, no call recorded",
            NOW.minus(Duration.ofMinutes(25)));
    var complete =
        task(
            2251799813685305L,
            "CompleteReferral",
            "Complete referral",
            "complete-referral",
            "mash-screener",
            null,
            1,
            "details missing",
            NOW.plus(Duration.ofDays(9)));
    var all = List.of(screening, held, threshold, callBack, complete);
    when(desk.mine(any()))
        .thenAnswer(call ->
            all.stream()
                .filter(task -> call.<Viewer>getArgument(0).id().equals(task.assignee()))
                .toList());
    when(desk.ofMyTeams(any()))
        .thenAnswer(call ->
            all.stream()
                .filter(task ->
                    task.candidateGroups().stream()
                            .anyMatch(call.<Viewer>getArgument(0).candidateGroups()::contains)
                        && !call.<Viewer>getArgument(0).id().equals(task.assignee()))
                .toList());
    when(desk.waitingOnOthers(any())).thenReturn(List.of(threshold));
    when(desk.openOf(any(), anyString())).thenReturn(all);
    when(desk.show(any(), anyLong()))
        .thenAnswer(call ->
            all.stream()
                .filter(task -> task.taskKey() == call.<Long>getArgument(1))
                .findFirst()
                .orElseThrow(() -> new NotVisible("task")));
    when(desk.runningBy(any(), any()))
        .thenAnswer(call ->
            call.<Collection<?>>getArgument(1).contains(FictionalClocks.SCREENING.id())
                ? Map.of(FictionalClocks.SCREENING.id(), List.of(screening))
                : Map.of());
    when(desk.clocksOfMine(any()))
        .thenAnswer(call ->
            call.<Viewer>getArgument(0).id().equals(SCREENER.id())
                ? Set.of(FictionalClocks.SCREENING.id())
                : Set.of());
    when(desk.lagSeconds()).thenReturn(31L);
    when(desk.draft(any(), anyLong())).thenReturn(Optional.empty());
    when(desk.formData(any(), anyLong()))
        .thenReturn(Map.of("childrenOnReferral", 5, "childrenInConcern", 5));
    when(desk.saveDraft(any(), anyLong(), any(), anyLong()))
        .thenAnswer(call ->
            new TaskDesk.DraftSaved.Saved(
                new Draft(
                    call.getArgument(1),
                    call.<Long>getArgument(3) + 1,
                    call.getArgument(2),
                    SCREENER.id(),
                    NOW)));
    when(desk.submit(any(), anyLong(), any(), anyString()))
        .thenAnswer(call ->
            call.<FormData>getArgument(2).text("screeningAnalysis").isEmpty()
                ? new TaskDesk.Submitted.Refused(
                    List.of(
                        new FieldProblem(
                            "riskToOthers",
                            "Say whether a young person may harm others before screening anything out")))
                : new TaskDesk.Submitted.Done(
                    "Screening recorded. Next: confirm what the tables advise.", false));
    return desk;
  }

  @Bean
  ProcedureModels models(ObjectMapper json) {
    var models = mock(ProcedureModels.class);
    when(models.element(anyString(), anyString()))
        .thenAnswer(call ->
            Optional.of(
                new ModelElement(
                    call.getArgument(0),
                    call.getArgument(1),
                    "userTask",
                    "Screen contact",
                    List.of("LR-13", "CSD-01"),
                    "screening-soon",
                    "screen-contact",
                    "Read the referral whole before you ring anybody. Record what was seen and heard apart from what you make of it.")));
    when(models.element(anyString(), anyString(), anyLong())).thenCallRealMethod();
    when(models.diagram(anyString(), anyLong())).thenCallRealMethod();
    when(models.formSchema(anyString()))
        .thenAnswer(call -> file("forms/" + call.getArgument(0) + ".form"));
    when(models.diagram(anyString()))
        .thenAnswer(call -> file("bpmn/" + call.getArgument(0) + ".bpmn"));
    when(models.clause(anyString()))
        .thenAnswer(call ->
            Optional.of(
                new Clause(
                    call.getArgument(0),
                    "Local rules",
                    "The hub asks of every contact whether others are at risk.",
                    "DUTY")));
    return models;
  }

  /** Every task is of the release in force. */
  @Bean
  TaskForms taskForms(ProcedureModels models) {
    var forms = mock(TaskForms.class);
    when(forms.of(anyLong(), anyString()))
        .thenAnswer(call -> models.formSchema(call.getArgument(1)));
    return forms;
  }

  private static Optional<String> file(String path) {
    try {
      return Optional.of(Files.readString(Path.of(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContactSummary summary() {
    return new ContactSummary(
        CONTACT,
        NOW.minus(Duration.ofHours(4)),
        "Robin Patel, Hollin Park Academy",
        Urgency.URGENT,
        ContactStatus.SCREENING,
        List.of(CHILD_A1, CHILD_A2),
        5,
        List.of(
            new Fact("Concern", "Child sexual exploitation, missing from home, care or school"),
            new Fact("Where", "Community"),
            new Fact("Family informed", "No: telling them would increase the risk to the child"),
            new Fact("Referrer sees child protection", "Yes")),
        Optional.empty(),
        "/hub/contacts/" + CONTACT + "/referrer");
  }

  @Bean
  GovernanceDesk governance() {
    var governance = mock(GovernanceDesk.class);
    when(governance.addressOf(any(), any())).thenReturn(Optional.empty());
    return governance;
  }

  @Bean
  StrategyDesk discussions() {
    var discussions = mock(StrategyDesk.class);
    when(discussions.openSteps(any(), any()))
        .thenReturn(
            List.of(
                new uk.complexcase.pathway.meetings.OpenStep(
                    "Strategy discussion S-7K3F-9Q2D is to be held",
                    "Team managers",
                    NOW.plus(Duration.ofHours(20)),
                    null)));
    return discussions;
  }

  @Bean
  ContactRecord contacts() {
    var contacts = mock(ContactRecord.class);
    when(contacts.summary(any(), any())).thenReturn(summary());
    when(contacts.aboutChild(any(), any())).thenReturn(List.of(summary()));
    return contacts;
  }

  @Bean
  HubBoard board() {
    var board = mock(HubBoard.class);
    var cards =
        List.of(
            card(
                "R-7K3F-9Q2D",
                BoardColumn.NEW,
                "Child A1, 14",
                5,
                Urgency.IMMEDIATE_DANGER,
                0,
                -25,
                1L,
                null,
                "No call recorded yet"),
            card(
                "R-2222-3333",
                BoardColumn.NEW,
                "Child B1, 9",
                1,
                Urgency.ROUTINE,
                3,
                4000,
                2L,
                null,
                ""),
            card(
                "R-4444-5555",
                BoardColumn.SCREENING,
                "Child C1, 16",
                2,
                Urgency.URGENT,
                1,
                130,
                SCREENING,
                "Sam Okafor",
                ""),
            card(
                "R-6666-7777",
                BoardColumn.THRESHOLD,
                "R-6666-7777",
                1,
                Urgency.URGENT,
                0,
                1500,
                null,
                null,
                "Police check came late"));
    when(board.of(any())).thenReturn(new HubBoard.Board(cards.size(), cards));
    return board;
  }

  private static HubBoard.Card card(
      String ref,
      BoardColumn column,
      String heading,
      int children,
      Urgency urgency,
      int repeat,
      long minutesLeft,
      Long task,
      String holder,
      String note) {
    return new HubBoard.Card(
        new ContactRef(ref),
        column,
        heading,
        children,
        urgency,
        repeat,
        NOW.minus(Duration.ofMinutes(245)),
        NOW.plus(Duration.ofMinutes(minutesLeft)),
        task,
        holder,
        note);
  }

  @Bean
  ReferralDesk referralDesk() {
    var drafts = new ConcurrentHashMap<PractitionerId, ReferralDraft>();
    var desk = mock(ReferralDesk.class);
    when(desk.draft(any()))
        .thenAnswer(call -> Optional.ofNullable(drafts.get(call.<Viewer>getArgument(0).id())));
    when(desk.saveDraft(any(), any()))
        .thenAnswer(call ->
            drafts.merge(
                call.<Viewer>getArgument(0).id(),
                new ReferralDraft(UUID.randomUUID().toString(), call.getArgument(1), NOW),
                (old, added) -> {
                  var values = new LinkedHashMap<>(old.values());
                  values.putAll(added.values());
                  return new ReferralDraft(old.submissionId(), values, NOW);
                }));
    when(desk.submit(any(), any(), any(), anyString()))
        .thenAnswer(call -> {
          drafts.remove(call.<Viewer>getArgument(0).id());
          return new ReferralReceipt(
              CONTACT, NOW, Instant.parse("2027-02-02T17:00:00Z"), "The hub screens it.");
        });
    var status =
        new ReferralStatus(
            CONTACT,
            NOW.minus(Duration.ofHours(4)),
            "Robin Patel",
            5,
            ContactStatus.SCREENING,
            Instant.parse("2027-02-02T17:00:00Z"),
            null,
            "The hub screens your referral. If something is missing, it rings you.",
            null,
            List.of(
                new ReferralDesk.Step(
                    NOW.minus(Duration.ofHours(4)), "Received and acknowledged")));
    when(desk.status(any(), any()))
        .thenAnswer(call -> {
          if (call.getArgument(1).equals(CONTACT)) {
            return status;
          }
          throw new NotVisible("contact");
        });
    when(desk.ofMyOrganisation(any())).thenReturn(List.of(status));
    return desk;
  }
}
