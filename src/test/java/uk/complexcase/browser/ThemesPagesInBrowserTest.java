package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Grantee;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/**
 * The panel's themes, strategic section and onward intelligence by browser, usable by everybody.
 */
class ThemesPagesInBrowserTest extends BrowserTest {

  private static final PractitionerId SCREENER = new PractitionerId("hub.screener");

  @Autowired CaseFiles files;
  @Autowired CaseAccess access;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;
  @Autowired VirtualTime time;

  @Test
  void the_panel_reads_themes_and_its_chair_writes_the_strategic_section() {
    yearOfFigures();
    var lead = signedIn("panel.chair").goesTo("/panels");
    lead.follow("Themes and hotspots");
    lead.page().locator(".app-multiple").first().waitFor();
    assertThat(lead.main().innerText())
        .contains("County lines", "15 to 19", "Under 5, or held back")
        .doesNotContain("null");
    assertThat(lead.page().locator("h2#CONCERN ~ table tbody tr").first().innerText())
        .contains("Child sexual exploitation", "20 to 24");
    Looked.at("themes", lead.page());
    lead.page().locator(".app-multiple summary").first().click();
    Looked.at("themes-table", lead.page());

    lead.goesTo("/panels/strategy");
    lead.page().locator("#education").fill("Exclusions at two schools of the east.");
    lead.press("Keep the section");
    assertThat(lead.problems().innerText()).contains("Enter the day of the panel");
    assertThat(lead.page().locator("#education").inputValue()).contains("two schools");
    Looked.at("strategy-refused", lead.page());
    day(lead.page(), "panelOn", LocalDate.of(2027, 1, 20), null);
    lead.press("Keep the section");
    lead.page().locator("text=What stands").waitFor();
    Looked.at("strategy-kept", lead.page());
    assertThat(lead.page().locator("#education").inputValue()).contains("two schools");
    lead.goesTo("/panels/2027-01-20");
    lead.follow("Strategic section for the minutes");
    assertThat(lead.main().innerText()).contains("Panel of Wed 20 Jan 2027", "two schools");

    var inspector = signedIn("police.inspector").goesTo("/panels/strategy?panel=2027-01-20");
    assertThat(inspector.main().innerText())
        .contains("Exclusions at two schools")
        .doesNotContain("Keep the section");
    assertThat(signedIn("social.worker").goesTo("/panels/themes").heading().innerText())
        .contains("not found");
  }

  @Test
  void intelligence_is_recorded_until_it_is_acknowledged_and_a_place_is_marked() {
    var child = child();
    var day = LondonTime.today(time).minusDays(1);
    var lead = signedIn("panel.chair").goesTo("/cases/" + child + "/intelligence");
    Looked.at("intelligence-none", lead.page());
    lead.page().locator("#what").fill("Meets older men at the station.");
    lead.press("Record it");
    assertThat(lead.problems().innerText()).contains("Choose the legal basis");
    assertThat(lead.page().locator("#what").inputValue()).contains("station");
    Looked.at("intelligence-refused", lead.page());

    lead.page().locator("#authority").fill("Southvale Council");
    lead.page().locator("#recipient").fill("Duty manager");
    lead.page().locator("#sourceLine").fill("L-17");
    lead.page().locator("#source").selectOption("POLICE");
    lead.page().locator("#handling-ATTENDEES").check();
    lead.page().locator("#basis-SAFEGUARDING").check();
    lead.page().locator("#agreed-YES").check();
    lead.page().locator("#agreedBy").fill("Inspector N6");
    day(lead.page(), "agreedAt", day, "10:00");
    day(lead.page(), "sentAt", day, "10:30");
    lead.page().locator("#sentHow-SECURE_MAIL").check();
    lead.press("Record it");
    lead.page().locator("text=Not acknowledged").first().waitFor();
    Looked.at("intelligence-waits", lead.page());
    lead.goesTo("/cases/" + child);
    assertThat(lead.main().innerText())
        .contains("acknowledgement by the other authority", "not acknowledged yet");
    Looked.at("case-with-intelligence", lead.page());
    lead.goesTo("/panels/intelligence");
    assertThat(lead.main().innerText())
        .contains("Southvale Council", "L-17")
        .doesNotContain("station", "Child T1", "Duty manager");
    Looked.at("intelligence-list", lead.page());

    lead.goesTo("/cases/" + child + "/intelligence");
    lead.page().locator("summary", new Page.LocatorOptions().setHasText("acknowledgement")).click();
    lead.press("Record the acknowledgement");
    assertThat(lead.problems().innerText()).contains("Enter who acknowledged it");
    Looked.at("intelligence-acknowledgement-refused", lead.page());
    lead.page().locator("input[id^='acknowledgedBy-']").fill("Duty manager");
    var which = lead.page().locator("input[name='intelligence']").inputValue();
    day(lead.page(), "acknowledgedAt-" + which, day, "12:00");
    lead.press("Record the acknowledgement");
    lead.page().locator(".govuk-tag--green").first().waitFor();

    lead.goesTo("/cases/" + child + "/areas");
    lead.press("Mark the case");
    assertThat(lead.problems().innerText()).contains("Choose a place of the list");
    lead.page().locator("#area-riverside").check();
    lead.press("Mark the case");
    assertThat(lead.main().innerText()).contains("Riverside (fictional ward)", "Take back");
    Looked.at("areas", lead.page());

    assertThat(
            signedIn("police.hub")
                .goesTo("/cases/" + child + "/intelligence")
                .heading()
                .innerText())
        .contains("not found");
  }

  /** A year of published months, the last of them the month before last. */
  private void yearOfFigures() {
    var last = YearMonth.from(LondonTime.today(time)).minusMonths(2);
    var labels = List.of("Child sexual exploitation", "County lines", "Gangs or groups", "Neglect");
    transactions.executeWithoutResult(status -> {
      jdbc.sql("delete from theme_cell").update();
      jdbc.sql("delete from theme_publication").update();
      for (int back = 11; back >= 0; back--) {
        var month = last.minusMonths(back).toString();
        jdbc.sql("insert into theme_publication values (?, 5, ?)")
            .param(month)
            .param(time.instant().atOffset(ZoneOffset.UTC))
            .update();
        for (int i = 0; i < labels.size(); i++) {
          int number = i == 3 ? 0 : Math.max(0, 20 - 5 * i - (back % 3) * 5 * i);
          cell(month, "CONCERN", i, labels.get(i), number);
          cell(month, "LEVEL", i, List.of("High", "Medium", "Low", "None").get(i), number);
        }
      }
    });
  }

  private void cell(String month, String dimension, int place, String label, int number) {
    jdbc.sql("insert into theme_cell values (?, ?, ?, ?, ?, ?)")
        .param(month)
        .param(dimension)
        .param(place)
        .param(label.toUpperCase(java.util.Locale.ROOT))
        .param(label)
        .param(number == 0 ? null : number)
        .update();
  }

  private static void day(
      Page page, String field, LocalDate day, @org.jspecify.annotations.Nullable String time) {
    page.locator("[id='" + field + ".day']").fill(String.valueOf(day.getDayOfMonth()));
    page.locator("[id='" + field + ".month']").fill(String.valueOf(day.getMonthValue()));
    page.locator("[id='" + field + ".year']").fill(String.valueOf(day.getYear()));
    if (time != null) {
      page.locator("[id='" + field + ".time']").fill(time);
    }
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status -> {
          var child =
              files.open(
                  new NewChild("Child T1", LocalDate.of(2012, 5, 4), null),
                  new ContactRef(References.fresh("R")),
                  "northmoor-hub",
                  time.instant(),
                  SCREENER);
          access.grant(
              child,
              new Grantee.Person(new PractitionerId("panel.chair")),
              "Leads the panel",
              SCREENER);
          return child;
        }));
  }
}
