package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.involvement.InvolvementDesk;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.DiscussionWanted;
import uk.complexcase.pathway.meetings.MeetingMode;
import uk.complexcase.pathway.meetings.StrategyAct;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.StrategyTiming;
import uk.complexcase.product.VirtualTime;

/** Who is involved with a child is entered, corrected and ended in the browser. */
class InvolvedPagesTest extends BrowserTest {

  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired VirtualTime time;
  @Autowired InvolvementDesk register;
  @Autowired StrategyDesk desk;
  @Autowired PeopleDirectory people;

  @Test
  void somebody_is_entered_corrected_and_ended_and_stays_readable() {
    var child = child();
    var edt = signedIn("edt").goesTo("/cases/" + child + "/involved");
    Looked.at("involved-none", edt.page());
    edt.page().locator("#name").fill("Nurse A1");
    edt.press("Enter on the register");
    assertThat(edt.problems().innerText())
        .contains("Choose the agency", "Say what they are to the child", "Say how it is known");
    assertThat(edt.page().locator("#name").inputValue()).isEqualTo("Nurse A1");
    Looked.at("involved-refused", edt.page());

    edt.page().locator("#agency").selectOption("HEALTH");
    edt.page().locator("#organisation").fill("Far Lane practice");
    edt.page().locator("#role").fill("school nurse");
    fill(edt.page(), "since.day", "3");
    fill(edt.page(), "since.month", "3");
    fill(edt.page(), "since.year", "2026");
    edt.page().locator("#howKnown").fill("Rang the practice");
    edt.press("Enter on the register");
    edt.page().locator("text=school nurse since 3 March 2026").first().waitFor();
    Looked.at("involved-one", edt.page());

    edt.page().locator("summary:has-text('Correct this entry')").click();
    edt.page().locator("input[id^='name-IV']").fill("Nurse A2");
    edt.press("Correct it");
    assertThat(edt.problems().innerText()).contains("Say what was wrong");
    assertThat(edt.page().locator("input[id^='name-IV']").inputValue()).isEqualTo("Nurse A2");
    Looked.at("involved-correction-refused", edt.page());
    edt.page().locator("textarea[id^='reason-IV']").fill("It was another nurse");
    edt.press("Correct it");
    edt.page().locator("h3:has-text('Nurse A2')").waitFor();
    assertThat(edt.main().innerText()).contains("It said: Nurse A1");

    edt.goesTo("/cases/" + child);
    assertThat(edt.main().innerText()).contains("Nurse A2, school nurse since 3 March 2026");
    Looked.at("case-with-involved", edt.page());

    edt.goesTo("/cases/" + child + "/involved");
    edt.page().locator("summary:has-text('They are no longer involved')").click();
    fill(edt.page(), "until", "day", "4");
    fill(edt.page(), "until", "month", "3");
    fill(edt.page(), "until", "year", "2026");
    edt.page().locator("textarea[id^='endReason-IV']").fill("Left the school");
    edt.press("End the entry");
    edt.page().locator("h2:has-text('No longer involved')").waitFor();
    assertThat(edt.main().innerText()).contains("until 4 March 2026", "Left the school");
    Looked.at("involved-ended", edt.page());
  }

  @Test
  void the_meeting_page_says_why_each_is_asked_and_how_to_join_and_lists_who_is_to_be_rung() {
    var child = child();
    var manager = viewer("team.manager");
    register.enter(
        manager,
        child,
        new InvolvementDesk.Typed(
            "HEALTH", "", "Nurse A1", "Far Lane practice", "school nurse", "3 3 2026", "Rang"),
        UUID.randomUUID().toString());
    var asked =
        (StrategyDesk.RequestOutcome.Requested)
            desk.ask(
                manager,
                new DiscussionWanted(
                    UUID.randomUUID().toString(),
                    List.of(child),
                    time.instant(),
                    false,
                    Set.of(),
                    "Seen with two adults"));
    var meeting = "/meetings/" + asked.discussion() + "?part=convene";

    var page = signedIn("team.manager").goesTo(meeting);
    assertThat(page.main().innerText())
        .contains("Nurse A1", "Involved with Child I1: school nurse since 3 March 2026")
        .contains("No email address: ring them");
    Looked.at("convene-involved", page.page());
    for (var act :
        List.of(
            new StrategyAct.NameChair(manager.id()),
            new StrategyAct.NameNoteTaker(new PractitionerId("business.support")),
            new StrategyAct.SetTiming(StrategyTiming.WITHIN_24H, "", null, Map.of()),
            new StrategyAct.Convene(
                MeetingMode.VIDEO,
                time.instant().plusSeconds(7200),
                "https://meet.example/4711"))) {
      assertThat(desk.act(manager, asked.discussion(), act)).isInstanceOf(ActOutcome.Done.class);
    }
    var nurse =
        desk.show(manager, asked.discussion()).asked().stream()
            .filter(one -> one.outsideName().equals("Nurse A1"))
            .findFirst()
            .orElseThrow();
    desk.act(
        manager,
        asked.discussion(),
        new StrategyAct.TellInvitee(nurse.id(), nurse.version(), "By telephone, herself"));
    desk.act(
        manager, asked.discussion(), new StrategyAct.CallOff("It is another child", false, ""));
    page.goesTo(meeting);
    assertThat(page.main().innerText())
        .contains("By video: https://meet.example/4711")
        .contains("To be rung: they are not to come any more");
    Looked.at("convene-called-off", page.page());
    page.page().locator("#ring-off + div summary").click();
    page.page().locator("#ring-off + div input[name=how]").fill("Rang her myself");
    page.page().locator("#ring-off + div button").click();
    page.page().locator("text=Rang her myself").first().waitFor();
    Looked.at("convene-rung", page.page());
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }

  private static void fill(Page page, String id, String value) {
    page.locator("[id='" + id + "']").fill(value);
  }

  private static void fill(Page page, String field, String part, String value) {
    page.locator("[id^='" + field + "-IV'][id$='." + part + "']").fill(value);
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild("Child I1", LocalDate.of(2012, 5, 4), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener"))));
  }
}
