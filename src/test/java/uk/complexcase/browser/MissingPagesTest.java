package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
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

/** A child is reported missing and disruption recorded, in the browser, usable by everybody. */
class MissingPagesTest extends BrowserTest {

  @Autowired CaseFiles files;
  @Autowired TransactionTemplate transactions;
  @Autowired VirtualTime time;

  @Test
  void a_child_is_reported_missing_and_the_police_record_what_they_considered() {
    var child = child();
    var day = LocalDate.ofInstant(time.instant(), uk.complexcase.foundation.shared.LondonTime.ZONE);
    var edt = signedIn("edt").goesTo("/cases/" + child + "/missing");
    Looked.at("missing-none", edt.page());
    edt.press("Report missing");
    assertThat(edt.problems().innerText()).contains("Enter since when the child is missing");
    Looked.at("missing-refused", edt.page());
    date(edt.page(), "missingSince", day.minusDays(1), "19:00");
    date(edt.page(), "reportedAt", day.minusDays(1), "21:30");
    edt.page().locator("#reporter").fill("Father");
    edt.page().locator("#circumstances").fill("Left after an argument; no telephone with them.");
    edt.press("Report missing");
    edt.page().locator("text=Missing now").first().waitFor();
    assertThat(edt.main().innerText()).contains("The police have it", "Left after an argument");
    Looked.at("missing-now", edt.page());
    edt.goesTo("/cases/" + child);
    assertThat(edt.main().innerText()).contains("Missing now", "find the child", "not considered");
    Looked.at("case-with-missing", edt.page());

    var police = signedIn("police.sergeant").goesTo("/cases/" + child + "/disruption");
    Looked.at("disruption-none", police.page());
    police.page().locator("#kind-CAWN").check();
    police.page().locator("#used-YES").check();
    police.page().locator("#reason").fill("To keep him away from the child.");
    date(police.page(), "usedAt", day.minusDays(1), "20:00");
    police.page().locator("#usedBy").fill("Sergeant N26");
    police.page().locator("#usedOn").fill("Norman");
    police.page().locator("#careStatus-NONE").check();
    police.page().locator("form[action$='/disruption'] button").click();
    assertThat(police.problems().innerText()).contains("not a name");
    assertThat(police.page().locator("#reason").inputValue()).contains("keep him away");
    Looked.at("disruption-refused", police.page());
    police.page().locator("#usedOn").fill("N.P.");
    police.page().locator("form[action$='/disruption'] button").click();
    police.page().locator("text=In force").waitFor();
    Looked.at("disruption-recorded", police.page());
    edt.goesTo("/cases/" + child + "/urgent-protection");
    edt.page().locator("#kind-EMERGENCY_PROTECTION_ORDER").check();
    Looked.at("urgent-protection-order", edt.page());
  }

  private static void date(Page page, String field, LocalDate day, String time) {
    page.locator("[id='" + field + ".day']").fill(String.valueOf(day.getDayOfMonth()));
    page.locator("[id='" + field + ".month']").fill(String.valueOf(day.getMonthValue()));
    page.locator("[id='" + field + ".year']").fill(String.valueOf(day.getYear()));
    page.locator("[id='" + field + ".time']").fill(time);
  }

  private CaseRef child() {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild("Child L1", LocalDate.of(2012, 5, 4), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                new PractitionerId("hub.screener"))));
  }
}
