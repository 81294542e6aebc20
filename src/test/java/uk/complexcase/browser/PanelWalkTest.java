package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.CaseBroughtToPanel;
import uk.complexcase.cases.plans.Fit;
import uk.complexcase.cases.plans.LineFit;
import uk.complexcase.cases.plans.NewLine;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.clock.panels.PanelDates;
import uk.complexcase.clock.panels.PanelDay;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.PeopleRegister;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.mace.PanelAct;
import uk.complexcase.pathway.mace.PanelAnswer;
import uk.complexcase.pathway.mace.PanelDesk;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/** A panel of 16 agencies and 30 cases in the browser: walked by keyboard, at its own pace. */
class PanelWalkTest extends BrowserTest {

  private static final int AGENCIES = 16;
  private static final int CASES = 30;

  /** A month no other test brings a case to. */
  private static final YearMonth MONTH = YearMonth.of(2029, 5);

  private static final PractitionerId SCREENER = new PractitionerId("hub.screener");

  @Autowired PanelDesk desk;
  @Autowired PanelDates dates;
  @Autowired PanelPlans plans;
  @Autowired CaseFiles files;
  @Autowired PeopleRegister register;
  @Autowired PeopleDirectory people;
  @Autowired ObjectProvider<TaskSubmission> forms;
  @Autowired TransactionTemplate transactions;
  @Autowired ApplicationEventPublisher events;
  @Autowired JdbcClient jdbc;
  @Autowired VirtualTime time;

  private final Instant before = Instant.EPOCH;
  private Instant asItWas = before;

  @AfterEach
  void isThenAgain() {
    if (!asItWas.equals(before)) {
      time.moveTo(asItWas);
    }
  }

  @Test
  void a_large_panel_is_walked_by_keyboard_from_its_agenda_to_its_minutes() {
    asItWas = time.instant();
    var panel = dates.of(MONTH);
    var members = members();
    // the product's clock alone: the engine sleeps, and nothing here waits for it
    time.moveTo(panel.papersUntil().minus(Duration.ofDays(14)));
    // thirty cases at one moment would each begin it, and wait for one another
    assertThat(desk.act(viewer("panel.chair"), panel.on(), new PanelAct.Begin("The large one")))
        .isInstanceOf(PanelAnswer.Done.class);
    var children = IntStream.range(0, CASES).mapToObj(i -> brought(panel)).toList();
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> desk.agenda(viewer("panel.chair"), panel.on()).cases().size() >= CASES);
    children.stream().limit(CASES - 1).forEach(this::paper);

    time.moveTo(panel.papersUntil().plusSeconds(60));
    var chair = signedIn("panel.chair").goesTo("/panels");
    Looked.at("panels", chair.page());
    chair.goesTo("/panels/" + panel.on());
    Looked.at("panel-late-papers", chair.page());
    chair.press("This panel hears it");
    assertThat(chair.problems().innerText()).contains("Write why");
    chair.page().locator("input[id^=reason-]").fill("Missing since Monday");
    chair.press("This panel hears it");
    chair.press("Settle the agenda");
    assertThat(chair.main().innerText()).contains("Agenda issued");

    members.forEach(one -> returns(one, panel));
    var member = signedIn("panel.member").goesTo("/panels/" + panel.on() + "/return");
    member.press("Send the return");
    assertThat(member.problems().innerText()).contains("tick that it knows nothing");
    Looked.at("panel-return-refused", member.page());

    time.moveTo(panel.on().atTime(LocalTime.of(10, 0)).atZone(LondonTime.ZONE).toInstant());
    walk(chair, panel);
    pause(panel);
    decide(chair, panel);
    hearNext(chair, children.getLast());
    Looked.at("panel-agenda", chair.goesTo("/panels/" + panel.on()).page());
    assertThat(signedIn("named.nurse").goesTo("/panels/" + panel.on()).heading().innerText())
        .isEqualTo("Page not found");
  }

  /** From the first case to the last by the arrow key, and back by one. */
  private void walk(Person chair, PanelDay panel) {
    chair.goesTo("/panels/" + panel.on() + "/cases/1");
    var page = chair.page();
    long slowest = 0;
    long began = System.nanoTime();
    for (int number = 2; number <= CASES; number++) {
      long pressed = System.nanoTime();
      page.keyboard().press("ArrowRight");
      page.waitForURL("**/cases/" + number);
      slowest = Math.max(slowest, System.nanoTime() - pressed);
    }
    System.out.printf(
        "Panel of %d agencies and %d cases: %d ms a case on average, the slowest %d ms%n",
        AGENCIES,
        CASES,
        Duration.ofNanos(System.nanoTime() - began).toMillis() / (CASES - 1),
        Duration.ofNanos(slowest).toMillis());
    page.keyboard().press("ArrowRight");
    assertThat(page.url()).as("the last case stays").endsWith("/cases/" + CASES);
    page.keyboard().press("ArrowLeft");
    page.waitForURL("**/cases/" + (CASES - 1));
    page.locator("#words").focus();
    page.keyboard().press("ArrowLeft");
    assertThat(page.url()).as("typing turns no page").endsWith("/cases/" + (CASES - 1));
    Looked.at("panel-room", page);
  }

  /** A member reads a line of the child's plan beside the case, and stops it. */
  private void pause(PanelDay panel) {
    var child = desk.agenda(viewer("panel.chair"), panel.on()).cases().getFirst().child();
    var file = new CaseRef(child.reference());
    var line =
        new NewLine(
            "walk",
            ActionKind.SUPPORT,
            "Her telephone stays at home",
            "No lifts are arranged",
            Agency.HEALTH,
            new PractitionerId("panel.member"),
            "",
            panel.on().plusDays(14),
            HandlingCode.ATTENDEES,
            new LineFit(Fit.CONFLICTS, "She keeps it to call for help", ""));
    transactions.executeWithoutResult(status -> {
      plans.open(file, panel.on(), SCREENER, time.instant());
      var plan = plans.runningOf(file).orElseThrow().plan();
      assertThat(plans.write(viewer(SCREENER.value()), plan, line, time.instant()))
          .isInstanceOf(PanelPlans.Taken.Done.class);
    });
    var member = signedIn("panel.member").goesTo("/panels/" + panel.on() + "/cases/1");
    member.page().getByText("Unsafe for the child? Pause it").click();
    member.press("Pause the line");
    assertThat(member.problems().innerText()).contains("Write why it is unsafe");
    member.page().locator("textarea[id^=unsafe-]").fill("She calls for help with it");
    member.press("Pause the line");
    assertThat(member.main().innerText())
        .contains("‖ Paused", "Conflicts with the child's plan", "She calls for help with it");
    Looked.at("panel-room-plan", member.page());
  }

  /** A case that waited for somebody who may see it goes to the next panel at a chair's word. */
  private void hearNext(Person chair, CaseRef child) {
    jdbc.sql("update panel_item set state = 'UNSEEN' where case_ref = :child")
        .param("child", child.value())
        .update();
    chair.goesTo("/panels");
    assertThat(chair.main().innerText()).contains("Waiting for somebody who may see them");
    Looked.at("panels-unseen", chair.page());
    chair.press("The next panel hears it");
    assertThat(chair.main().innerText()).contains("hears the case.");
  }

  private static void decide(Person chair, PanelDay panel) {
    chair.goesTo("/panels/" + panel.on() + "/cases/1");
    var page = chair.page();
    page.locator("#outcome-PLAN").check();
    chair.press("End this case");
    assertThat(chair.problems().innerText()).contains("A plan needs an action");
    assertThat(page.locator("#outcome-PLAN").isChecked()).as("nothing typed is lost").isTrue();
    Looked.at("panel-room-refused", page);
    page.locator("#words").fill("Patrols at night");
    page.locator("#owner").selectOption("police.sergeant");
    var due = panel.on().plusDays(7);
    page.locator("[id='due.day']").fill(String.valueOf(due.getDayOfMonth()));
    page.locator("[id='due.month']").fill(String.valueOf(due.getMonthValue()));
    page.locator("[id='due.year']").fill(String.valueOf(due.getYear()));
    page.locator("#recommended").fill("Light the path");
    chair.press("Add the action");
    page.getByText("Patrols at night").first().waitFor();
    PlaywrightAssertions.assertThat(page.locator("#recommended")).hasValue("Light the path");
    page.locator("#recommendTo").selectOption(new SelectOption().setIndex(1));
    chair.press("Add the recommendation");
    page.locator(".app-text, li, td, dd").getByText("Light the path").first().waitFor();
    page.locator("#outcome-PLAN").check();
    chair.press("End this case");
    page.getByText("Decided: A multi-agency plan").first().waitFor();
  }

  private CaseRef brought(PanelDay panel) {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var child =
              files.open(
                  new NewChild("Child P1", LocalDate.of(2014, 5, 4), null),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  time.instant(),
                  SCREENER);
          events.publishEvent(new CaseBroughtToPanel(child, panel.on(), "HIGH", time.instant()));
          return child;
        }));
  }

  /** The paper, as its form takes it in. */
  private void paper(CaseRef child) {
    var item =
        jdbc.sql("select ref from panel_item where case_ref = :child")
            .param("child", child.value())
            .query(String.class)
            .single();
    var values = new HashMap<String, @Nullable Object>();
    values.putAll(
        Map.of(
            "concern", "Lifts and meals from older men",
            "precipitatingIncident", "Found in a hotel on 24 April",
            "childVoice", "RECORDED",
            "childWords", "\"They buy me food\"",
            "whatWorks", "Her aunt and her coach",
            "worries", "What happens at night",
            "arrangementsAdequate", "NO",
            "arrangementChanges", "Somebody at the station in the evening"));
    var task =
        new TaskContext(
            1,
            "panel-paper",
            "WritePanelPaper",
            "write-panel-paper",
            List.of(child),
            Map.of("panelItemRef", item),
            viewer("cs.worker"),
            time.instant());
    var form =
        forms.stream().filter(one -> one.formId().equals(task.formId())).findFirst().orElseThrow();
    assertThat(
            transactions.<SubmissionOutcome>execute(s -> form.submit(task, new FormData(values))))
        .isInstanceOf(SubmissionOutcome.Accepted.class);
  }

  /** Members of as many agencies but one, which answers in the browser. */
  private List<PractitionerId> members() {
    var all = new ArrayList<PractitionerId>();
    transactions.executeWithoutResult(status -> {
      for (int i = 2; i <= AGENCIES; i++) {
        var id = new PractitionerId("panel.member" + i);
        register.register(
            new Practitioner(
                id,
                "Panel Member N%d".formatted(100 + i),
                "",
                "",
                new Organisation(
                    "panel-agency-" + i, "Northmoor agency " + i, Agency.values()[i % 8]),
                Set.of(Role.MACE_MEMBER)));
        all.add(id);
      }
    });
    return all;
  }

  private void returns(PractitionerId member, PanelDay panel) {
    var lines = new HashMap<String, PanelAct.Line>();
    int at = 0;
    for (var one : desk.returns(viewer(member.value()), panel.on()).cases()) {
      lines.put(
          one.item(),
          at++ % 3 == 0
              ? new PanelAct.Line(false, "Seen twice this month", HandlingCode.ATTENDEES)
              : new PanelAct.Line(true, "", null));
    }
    assertThat(desk.act(viewer(member.value()), panel.on(), new PanelAct.SendReturn(lines)))
        .isInstanceOf(PanelAnswer.Done.class);
  }

  private Viewer viewer(String id) {
    var one = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(one.id(), one.name(), one.organisation(), one.roles());
  }
}
