package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.IncompleteEventPublications;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.governance.monitor.CaseFigures;
import uk.complexcase.governance.monitor.Figure;
import uk.complexcase.governance.monitor.FiguresRecount;
import uk.complexcase.governance.monitor.WaitingCase;
import uk.complexcase.pathway.meetings.Circumstance;
import uk.complexcase.pathway.meetings.DiscussionLine;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.pathway.referral.MarsReferral;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.product.ProductTest;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;
import uk.complexcase.work.tasks.TaskDesk;
import uk.complexcase.work.tasks.TaskView;

/** Runs the fictional cases in virtual time through the services the pages use. */
class ScenarioTest extends ProductTest {

  /** So often it is looked again, a moment each, before time goes on by a second. */
  private static final int LOOKS_IN_A_MOMENT = 6;

  @Autowired VirtualTime time;
  @Autowired EmbeddedRuntime engine;
  @Autowired PeopleDirectory people;
  @Autowired ReferralDesk referrals;
  @Autowired ContactRecord contacts;
  @Autowired TaskDesk tasks;
  @Autowired DeadlineRegister deadlines;
  @Autowired CaseFigures figures;
  @Autowired CaseAccess access;
  @Autowired CaseFiles files;
  @Autowired StrategyDesk desk;
  @Autowired ObjectMapper json;
  @Autowired JdbcClient jdbc;
  @Autowired IncompleteEventPublications unheardYet;

  private MissingSteps pages;
  private RiskSteps risk;
  private GovernanceSteps governance;
  private PanelSteps panels;
  private PlanSteps plans;
  private OrphanSweep sweep;
  private FiguresRecount recount;

  /** Files of other tests, which share the product. */
  private Set<String> others = Set.of();

  /** What the sweep finds and the scenario accepts, with the reason. */
  private @Nullable Map<String, String> exceptions;

  private @Nullable CaseRef known;

  /** The file the referral opened, once it is merged into the known child's. */
  private @Nullable CaseRef referred;

  private @Nullable ContactRef contact;
  private @Nullable Viewer referrer;

  /**
   * Not a bean of the context: all tests of the product share one, and this must not make a second.
   */
  @Autowired
  void takePages(AutowireCapableBeanFactory product) {
    pages = product.createBean(MissingSteps.class);
    risk = product.createBean(RiskSteps.class);
    governance = product.createBean(GovernanceSteps.class);
    panels = product.createBean(PanelSteps.class);
    plans = product.createBean(PlanSteps.class);
    sweep = product.createBean(OrphanSweep.class);
    recount = product.createBean(FiguresRecount.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "S01-referral",
        "S02-referral",
        "S02b-review",
        "S03-high-risk",
        "S04-discussion",
        "S05-sixteen",
        "S07-discussion",
        "S07-without-health",
        "S11-missing",
        "eighteen-months",
        "immediate-at-night"
      })
  void runsAsItIsTold(String name) {
    assumeTrue(name.matches(System.getProperty("scenario", ".*")), "-Dscenario names others");
    var scenario = Scenario.read(name);

    int unheardBefore = unheard();
    others = sweep.files();
    exceptions = scenario.orphans();
    scenario.steps().forEach(step -> perform(step, unheardBefore));

    var all = scenario.expected().openTasks();
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() ->
            assertThat(openTasks().stream().map(TaskView::elementId))
                .containsExactlyInAnyOrderElementsOf(all));
    var status = referrals.status(viewer(referrerId()), contact());
    assertThat(status.status()).hasToString(scenario.expected().status());
    if (scenario.expected().classification() == null) {
      assertThat(status.classification()).isNull();
    } else {
      assertThat(status.classification())
          .containsIgnoringCase(scenario.expected().classification());
    }
    scenario.deadlines().forEach(this::requireClock);
    requireChildren(scenario.expected());
    requireNever(scenario.never());
    requireDiscussion(scenario.expected().discussion());
    requireFiguresOfOneWhoMayNotSeeAll();
  }

  private void requireChildren(Scenario.Expected expected) {
    var statuses = Objects.requireNonNullElse(expected.childStatuses(), Map.<String, String>of());
    assertThat(children())
        .allSatisfy(child -> {
          var identity = files.identity(manager(), child);
          assertThat(identity.status())
              .as(identity.name())
              .isEqualTo(statuses.getOrDefault(identity.name(), expected.childStatus()));
          assertThat(files.chronology(manager(), child))
              .extracting(ChronologyEntry::text)
              .noneMatch(line -> line.matches(".*Child [A-Z]\\d.*"));
        });
    var linked = Objects.requireNonNullElse(expected.linkedContacts(), List.<String>of());
    await()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(
            () -> assertThat(linkedContacts()).containsExactlyInAnyOrderElementsOf(linked));
  }

  /** Names of the children of contacts opened from the scenario's discussion. */
  private List<String> linkedContacts() {
    return jdbc.sql(
            """
            select c.child_name from contact_child c join contact k on k.ref = c.contact_ref
            where k.channel = 'DISCUSSION' and k.call_spoken_to = :discussion
            """)
        .param(
            "discussion",
            desk.aboutChild(viewer("head.of.service"), children().getFirst()).stream()
                .map(line -> "Strategy discussion " + line.ref().value())
                .findFirst()
                .orElse(""))
        .query(String.class)
        .list();
  }

  private void perform(Scenario.Step step, int unheardBefore) {
    var at = Times.instant(step.at());
    for (var due : sweep.dueBetween(others, time.instant(), at)) {
      time.moveTo(due.plusSeconds(1), engine.managementAddress());
      requireNoOrphan(step.at() + ", passing " + due);
    }
    time.moveTo(at, engine.managementAddress());
    everybodyHears(unheardBefore);
    does(step);
    if (changes(step)) {
      requireNoOrphan(step.at());
    }
    requireFiguresToAddUp(step.at(), "hub.manager");
  }

  /**
   * The monitor counts what is there. While a process hands on, both move: they are counted until
   * they agree.
   */
  private void requireFiguresToAddUp(String at, String who) {
    var viewer = viewer(who);
    await()
        .alias("figures at " + at)
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> {
          var recounted = recount.of(viewer, time.instant());
          var counts = figures.counts(viewer);
          for (var figure : Figure.values()) {
            assertThat(figures.cases(viewer, figure, 0, 5000).cases())
                .as("%s for %s", figure, who)
                .extracting(WaitingCase::ref)
                .hasSameElementsAs(recounted.get(figure));
            assertThat(counts.get(figure)).isEqualTo(recounted.get(figure).size());
          }
        });
  }

  /** A child who is kept from a manager from now on is in none of that manager's figures. */
  private void requireFiguresOfOneWhoMayNotSeeAll() {
    var child = children().getFirst();
    var seer = new PractitionerId("head.of.service");
    access.restrict(child, Set.of(seer), "Fictional", PractitionerId.SYSTEM);
    requireFiguresToAddUp("the end, restricted", "hub.manager");
    requireFiguresToAddUp("the end, restricted", seer.value());
    var hidden = viewer("hub.manager");
    for (var figure : Figure.values()) {
      assertThat(figures.cases(hidden, figure, 0, 5000).cases())
          .extracting(WaitingCase::ref)
          .doesNotContain(child);
    }
  }

  private static boolean changes(Scenario.Step step) {
    return step.offered() == null
        && step.cannot() == null
        && step.refused() == null
        && step.sees() == null
        && step.told() == null;
  }

  /**
   * What one room told another before is heard by now. What a slow machine let fail is told again,
   * as the product does when its minute has passed, which here never passes by itself.
   */
  private void everybodyHears(int unheardBefore) {
    try {
      // on this thread: H2 closes its file when a thread that reads is interrupted
      await()
          .pollInSameThread()
          .atMost(Duration.ofSeconds(8))
          .until(() -> unheard() <= unheardBefore);
    } catch (ConditionTimeoutException slow) {
      unheardYet.resubmitIncompletePublications(every -> true);
      await().atMost(Duration.ofSeconds(90)).until(() -> unheard() <= unheardBefore);
    }
  }

  /**
   * Nothing is nobody's for longer than a moment, while one step of a process hands over to the
   * next. A watch over a clock wakes when time goes on, so it goes on a little.
   */
  private void requireNoOrphan(String at) {
    var allowed = Objects.requireNonNullElse(exceptions, Map.<String, String>of()).keySet();
    var looks = new AtomicInteger();
    await()
        .alias("at " + at)
        .pollInSameThread()
        .atMost(Duration.ofSeconds(90))
        .untilAsserted(() -> {
          if (looks.getAndIncrement() % LOOKS_IN_A_MOMENT == LOOKS_IN_A_MOMENT - 1) {
            time.moveTo(time.instant().plusSeconds(1), engine.managementAddress());
          }
          assertThat(allowed).containsAll(sweep.orphans(everyone(), others));
        });
  }

  private void does(Scenario.Step step) {
    if (step.refers() != null) {
      refer(step);
    } else if (step.meets() != null) {
      var page = new MeetingPage(desk, discussion(), viewer(step.who()), Times::instant);
      step.meets().forEach(page::does);
    } else if (step.asks() != null) {
      ask(step.who(), step.asks());
    } else if (step.cannot() != null) {
      cannot(step, step.cannot());
    } else if (step.offered() != null) {
      task(viewer(step.who()), step, step.offered());
    } else if (step.does() != null) {
      doTask(step);
    } else {
      onAPage(viewer(step.who()), step);
    }
  }

  private void onAPage(Viewer viewer, Scenario.Step step) {
    if (step.knows() != null) {
      known = pages.knows(viewer, step.knows());
    } else if (step.merges() != null) {
      referred = children().getFirst();
      pages.merges(viewer, referred, Objects.requireNonNull(known));
    } else if (step.missing() != null) {
      pages.missing(viewer, child(step.child()), step.missing());
    } else if (step.protects() != null) {
      pages.protects(viewer, child(step.child()), step.protects());
    } else if (step.panel() != null) {
      panels.does(viewer, step.child() == null ? null : child(step.child()), step.panel());
    } else if (step.plan() != null) {
      plans.does(viewer, child(step.child()), step.plan());
    } else if (step.sees() != null) {
      risk.sees(viewer, child(step.child()), step.sees());
    } else if (step.governance() != null) {
      governance.does(viewer, child(step.child()), step.governance());
    } else if (step.told() != null) {
      risk.told(child(step.child()), step.told());
    } else if (step.ends() != null) {
      pages.ends(viewer, child(step.child()), step.ends());
    } else {
      var child = child(step.child());
      await()
          .atMost(Duration.ofSeconds(90))
          .ignoreExceptions()
          .untilAsserted(() ->
              assertThat(pages.disrupts(viewer, child, Objects.requireNonNull(step.disrupts())))
                  .isEqualTo(Objects.requireNonNullElse(step.refused(), List.of())));
    }
  }

  private int unheard() {
    return jdbc.sql("select count(*) from event_publication where completion_date is null")
        .query(Integer.class)
        .single();
  }

  private void ask(String who, Scenario.Asking asked) {
    var wanted =
        new DiscussionWanted(
            UUID.randomUUID().toString(),
            children(),
            Times.instant(asked.receivedAt()),
            asked.complex(),
            asked.circumstances().stream().map(Circumstance::valueOf).collect(Collectors.toSet()),
            asked.because());
    assertThat(desk.ask(viewer(who), wanted))
        .isInstanceOf(StrategyDesk.RequestOutcome.Requested.class);
  }

  private void refer(Scenario.Step step) {
    referrer = viewer(step.who());
    var form =
        new HashMap<String, @Nullable Object>(
            Map.of(
                "callSpokenTo",
                "",
                "familyInformedReason",
                "",
                "referrerName",
                "",
                "referrerOrganisation",
                ""));
    form.putAll(step.refers());
    var referral = json.convertValue(form, MarsReferral.class);
    contact =
        referrals
            .submit(referrer, referral, Channel.ONLINE, UUID.randomUUID().toString())
            .contact();
  }

  /** The discussion of the scenario's children, once it is there. */
  private DiscussionRef discussion() {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                desk.aboutChild(viewer("head.of.service"), children().getFirst()).stream()
                    .map(DiscussionLine::ref)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void requireDiscussion(Scenario.@Nullable Discussion expected) {
    if (expected == null) {
      assertThat(desk.aboutChild(viewer("head.of.service"), children().getFirst())).isEmpty();
      return;
    }
    // a high level joins the discussion that is there: never two
    assertThat(children())
        .allSatisfy(
            child -> assertThat(desk.aboutChild(viewer("head.of.service"), child)).hasSize(1));
    var view = desk.show(viewer("head.of.service"), discussion());
    assertThat(view.state()).hasToString(expected.state());
    assertThat(view.sessions().stream().map(DiscussionView.Session::quorate))
        .containsExactlyElementsOf(expected.quorate());
    assertThat(
            view.children().stream()
                .collect(
                    Collectors.toMap(
                        child -> child.identity().name(),
                        child -> String.valueOf(child.outcome()))))
        .isEqualTo(expected.outcomes());
    assertThat(view.absences().stream().map(one -> one.agency().name()))
        .containsExactlyInAnyOrderElementsOf(expected.absent());
    assertThat(
            view.children().stream()
                .filter(DiscussionView.Child::allegedToHaveHarmed)
                .filter(child -> child.outcome() != null && !child.safetyPlan().isBlank())
                .map(child -> child.identity().name()))
        .containsExactlyInAnyOrderElementsOf(
            Objects.requireNonNullElse(expected.alleged(), List.of()));
    assertThat(view.followUps().stream().map(one -> one.kind() + " " + one.result()))
        .containsExactlyInAnyOrderElementsOf(expected.followUps());
  }

  private void doTask(Scenario.Step step) {
    var viewer = viewer(step.who());
    var task = task(viewer, step, Objects.requireNonNull(step.does()));
    var values = new HashMap<String, @Nullable Object>(tasks.formData(viewer, task.taskKey()));
    values.putAll(Objects.requireNonNull(step.enters()));
    var answer =
        tasks.submit(viewer, task.taskKey(), new FormData(values), UUID.randomUUID().toString());
    if (step.refused() == null) {
      assertThat(answer)
          .as("%s at %s", step.does(), step.at())
          .isInstanceOf(TaskDesk.Submitted.Done.class);
    } else {
      assertThat(answer)
          .isInstanceOfSatisfying(
              TaskDesk.Submitted.Refused.class,
              refused ->
                  assertThat(refused.problems().stream().map(FieldProblem::field))
                      .containsExactlyInAnyOrderElementsOf(step.refused()));
    }
  }

  /** The task is there for those it is for, and for this person it is not. */
  private void cannot(Scenario.Step step, String element) {
    var key = task(viewer("cs.manager"), step, element).taskKey();
    assertThatExceptionOfType(NotVisible.class)
        .isThrownBy(() ->
            tasks.submit(
                viewer(step.who()), key, new FormData(Map.of()), UUID.randomUUID().toString()));
  }

  private TaskView task(Viewer viewer, Scenario.Step step, String element) {
    return await()
        .alias(element + " for " + step.who())
        .atMost(Duration.ofSeconds(90))
        .until(
            () ->
                tasks.openOf(viewer, owner(step)).stream()
                    .filter(one -> one.elementId().equals(element))
                    .filter(one -> isAbout(viewer, one, step.about()))
                    .findFirst()
                    .orElse(null),
            Objects::nonNull);
  }

  private String owner(Scenario.Step step) {
    return step.child() == null ? contact().value() : child(step.child()).value();
  }

  /** What a person may only see to be open is not the task they are about to do. */
  private boolean isAbout(Viewer viewer, TaskView task, @Nullable String words) {
    try {
      return words == null
          || String.valueOf(tasks.formData(viewer, task.taskKey()).get("soFar")).contains(words);
    } catch (NotVisible another) {
      return false;
    }
  }

  private CaseRef child(@Nullable String name) {
    if (known != null) {
      return known;
    }
    return children().stream()
        .filter(one -> files.identity(manager(), one).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No child " + name));
  }

  private void requireClock(Scenario.ExpectedClock expected) {
    var found = owners(expected.of()).stream().map(owner -> clock(expected, owner)).toList();
    assertThat(found)
        .as("%s of %s", expected.timescale(), expected.of())
        .isNotEmpty()
        .allSatisfy(clock -> {
          assertThat(clock.due()).isEqualTo(Times.instant(expected.due()));
          if (expected.state() != null) {
            assertThat(clock.state()).hasToString(expected.state());
          }
          if (expected.warned() != null) {
            assertThat(clock.warnings())
                .containsExactlyElementsOf(expected.warned().stream().map(Times::instant).toList());
          }
          Objects.requireNonNullElse(expected.skips(), List.<String>of())
              .forEach(day -> assertThat(clock.explanation()).contains(day));
          Objects.requireNonNullElse(expected.counts(), List.<String>of())
              .forEach(day -> assertThat(clock.explanation()).doesNotContain(day));
        });
  }

  private List<String> owners(String of) {
    return switch (of) {
      case "contact" -> List.of(contact().value());
      case "discussion" -> List.of(discussion().value());
      case "each-child" -> children().stream().map(CaseRef::value).toList();
      default -> List.of(child(of).value());
    };
  }

  private Deadline clock(Scenario.ExpectedClock expected, String owner) {
    String timescale = expected.timescale();
    var merged = referred == null ? List.<Deadline>of() : deadlines.ofOwner(referred.value());
    return Stream.concat(deadlines.ofOwner(owner).stream(), merged.stream())
        .filter(deadline -> deadline.timescale().value().equals(timescale))
        .filter(deadline ->
            expected.from() == null || deadline.origin().equals(Times.instant(expected.from())))
        .findFirst()
        .orElseThrow(() -> new AssertionError("No clock " + timescale + " on " + owner));
  }

  private void requireNever(Scenario.Never never) {
    var discussed =
        desk.aboutChild(viewer("head.of.service"), children().getFirst()).stream()
            .map(line -> line.ref().value());
    var owners =
        Stream.of(Stream.of(contact().value()), children().stream().map(CaseRef::value), discussed)
            .flatMap(all -> all);
    var clocks =
        owners.flatMap(owner -> deadlines.ofOwner(owner).stream()).map(d -> d.timescale().value());
    assertThat(clocks)
        .doesNotContainAnyElementsOf(
            never.timescales().isEmpty() ? List.of("-") : never.timescales());
    assertThat(openTasks().stream().map(TaskView::elementId))
        .doesNotContainAnyElementsOf(never.tasks().isEmpty() ? List.of("-") : never.tasks());
    Objects.requireNonNullElse(never.minutes(), Map.<String, String>of()).forEach(this::onlyOn);
    for (var name : Objects.requireNonNullElse(never.cases(), List.<String>of())) {
      assertThat(
              jdbc.sql("select count(*) from contact_child where child_name = :name")
                  .param("name", name)
                  .query(Integer.class)
                  .single())
          .as("contacts of %s", name)
          .isZero();
      assertThat(
              jdbc.sql("select count(*) from case_file where child_name = :name")
                  .param("name", name)
                  .query(Integer.class)
                  .single())
          .as("case files of %s", name)
          .isZero();
    }
  }

  /** The words stand in the minutes on this child's record, and on no other child's. */
  private void onlyOn(String words, String name) {
    for (var child : children()) {
      var records =
          jdbc.sql("select content from minutes_record where current_case_ref = :child")
              .param("child", child.value())
              .query(String.class)
              .list();
      assertThat(records).as("minutes on the record").isNotEmpty();
      boolean own = files.identity(manager(), child).name().equals(name);
      assertThat(records.stream().anyMatch(text -> text.contains(words)))
          .as("%s on the record of %s", words, child)
          .isEqualTo(own);
    }
  }

  private List<TaskView> openTasks() {
    return Stream.concat(Stream.of(contact().value()), children().stream().map(CaseRef::value))
        .flatMap(owner -> tasks.openOf(everyone(), owner).stream())
        .collect(Collectors.toMap(TaskView::taskKey, task -> task, (one, same) -> one))
        .values()
        .stream()
        .toList();
  }

  private List<CaseRef> children() {
    return contacts.summary(viewer("hub.manager"), contact()).children();
  }

  private ContactRef contact() {
    return java.util.Objects.requireNonNull(contact);
  }

  private String referrerId() {
    return java.util.Objects.requireNonNull(referrer).id().value();
  }

  private Viewer manager() {
    return viewer("hub.manager");
  }

  /** Holds every candidate group, so that no open task is overlooked. */
  private Viewer everyone() {
    var one = manager();
    return new Viewer(one.id(), one.name(), one.organisation(), Set.of(Role.values()));
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  /** Instants written as in the forms, in London's time. */
  private static final class Times {

    static Instant instant(String text) {
      return java.time.LocalDateTime.parse(
              text, java.time.format.DateTimeFormatter.ofPattern("d M yyyy HH:mm"))
          .atZone(java.time.ZoneId.of("Europe/London"))
          .toInstant();
    }
  }
}
