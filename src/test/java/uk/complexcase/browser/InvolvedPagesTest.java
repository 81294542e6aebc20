package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.product.VirtualTime;

/** Who is involved with a child is entered, corrected and ended in the browser. */
class InvolvedPagesTest extends BrowserTest {

  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired VirtualTime time;

  @Test
  void somebody_is_entered_corrected_and_ended_and_stays_readable() {
    var child = child();
    var edt = signedIn("edt").goesTo("/cases/" + child + "/involved");
    look("involved-none", edt.page());
    edt.page().locator("#name").fill("Nurse A1");
    edt.press("Enter on the register");
    assertThat(edt.problems().innerText())
        .contains("Choose the agency", "Say what they are to the child", "Say how it is known");
    assertThat(edt.page().locator("#name").inputValue()).isEqualTo("Nurse A1");
    look("involved-refused", edt.page());

    edt.page().locator("#agency").selectOption("HEALTH");
    edt.page().locator("#organisation").fill("Far Lane practice");
    edt.page().locator("#role").fill("school nurse");
    fill(edt.page(), "since.day", "3");
    fill(edt.page(), "since.month", "3");
    fill(edt.page(), "since.year", "2026");
    edt.page().locator("#howKnown").fill("Rang the practice");
    edt.press("Enter on the register");
    edt.page().locator("text=school nurse since 3 March 2026").first().waitFor();
    look("involved-one", edt.page());

    edt.page().locator("summary:has-text('Correct this entry')").click();
    edt.page().locator("input[id^='name-IV']").fill("Nurse A2");
    edt.press("Correct it");
    assertThat(edt.problems().innerText()).contains("Say what was wrong");
    assertThat(edt.page().locator("input[id^='name-IV']").inputValue()).isEqualTo("Nurse A2");
    look("involved-correction-refused", edt.page());
    edt.page().locator("textarea[id^='reason-IV']").fill("It was another nurse");
    edt.press("Correct it");
    edt.page().locator("h3:has-text('Nurse A2')").waitFor();
    assertThat(edt.main().innerText()).contains("It said: Nurse A1");

    edt.goesTo("/cases/" + child);
    assertThat(edt.main().innerText()).contains("Nurse A2, school nurse since 3 March 2026");
    look("case-with-involved", edt.page());

    edt.goesTo("/cases/" + child + "/involved");
    edt.page().locator("summary:has-text('They are no longer involved')").click();
    fill(edt.page(), "until", "day", "4");
    fill(edt.page(), "until", "month", "3");
    fill(edt.page(), "until", "year", "2026");
    edt.page().locator("textarea[id^='endReason-IV']").fill("Left the school");
    edt.press("End the entry");
    edt.page().locator("h2:has-text('No longer involved')").waitFor();
    assertThat(edt.main().innerText()).contains("until 4 March 2026", "Left the school");
    look("involved-ended", edt.page());
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

  /** No fault that a machine finds, one heading, and no wider than a small telephone. */
  private static void look(String name, Page page) {
    var pictures = System.getProperty("pictures");
    if (pictures != null) {
      shot(page, pictures, name);
    }
    assertThat(
            new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag22aa"))
                .analyze()
                .getViolations())
        .as(name)
        .isEmpty();
    assertThat(page.locator("h1").count()).as(name).isOne();
    page.setViewportSize(320, 640);
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as(name)
        .isLessThanOrEqualTo(320);
    if (pictures != null) {
      shot(page, pictures, name + "-phone");
    }
    page.setViewportSize(1280, 800);
  }

  private static void shot(Page page, String pictures, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(pictures, name + ".png")));
  }
}
