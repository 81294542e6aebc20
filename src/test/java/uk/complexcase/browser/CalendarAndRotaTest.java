package uk.complexcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.product.VirtualTime;

/** An administrator keeps the calendar and a manager the rota, by the pages. */
class CalendarAndRotaTest extends BrowserTest {

  @Autowired VirtualTime time;

  @Test
  void anAdministratorDeclaresABankHolidayAndWithdrawsIt() {
    var administrator = signedIn("administrator").goesTo("/calendar?year=2028");
    administrator.press("Declare");
    assertThat(administrator.problems()).containsText("There is a problem");

    date(group(administrator, "Which day?"), LocalDate.of(2028, 6, 9));
    administrator.page().getByRole(AriaRole.RADIO).first().check();
    administrator.page().getByLabel("What it is called").fill("Fictional holiday A1");
    administrator.press("Declare");

    assertThat(administrator.page().locator(".moj-alert")).containsText("9 June 2028");
    var line = line(administrator.page(), "Fictional holiday A1");
    assertThat(line).containsText("System Administrator");

    line.getByRole(AriaRole.BUTTON).click();
    assertThat(line(administrator.page(), "Fictional holiday A1")).hasCount(0);
  }

  @Test
  void anAdministratorSeesWhatAListWouldChangeBeforeItIsTakenIn() {
    var administrator = signedIn("administrator").goesTo("/calendar/list");
    var pasted = administrator.page().getByLabel("Or paste it here");
    pasted.fill("date,what,name\n2028-06-31,holiday,No such day\n");
    administrator.press("See what would change");
    assertThat(administrator.problems()).containsText("nothing was taken in");
    assertThat(administrator.problems()).containsText("31 June 2028 is no date");

    pasted.fill("date,what,name\n2028-06-12,holiday,Fictional holiday A2\n");
    administrator.press("See what would change");
    assertThat(administrator.heading()).hasText("What the list would change");
    assertThat(administrator.main()).containsText("No running deadline would move.");
    assertThat(line(administrator.page(), "Fictional holiday A2")).containsText("Working day");
    var before = administrator.inAnotherTab().goesTo("/calendar?year=2028");
    assertThat(before.main()).not().containsText("Fictional holiday A2");

    administrator.press("Take it in");

    assertThat(before.goesTo("/calendar?year=2028").main()).containsText("Fictional holiday A2");
  }

  @Test
  void aManagerPutsAColleagueOnCallAndTakesThemOff() {
    var manager = signedIn("service.manager").goesTo("/rota");
    manager.press("Add a duty");
    var day = LondonTime.dateOf(time.instant()).plusDays(20);
    choose(manager, "On call as", "On-call senior manager");
    choose(manager, "Who", "On-call Senior N13, Northmoor children's social care");
    moment(manager, "From", day, "17:00");
    moment(manager, "Until", day.plusDays(1), "08:45");
    manager.press("Add the duty");

    assertThat(manager.page().locator(".moj-alert")).containsText("The duty was added");
    var duty = line(manager.page(), LondonTime.day(day) + " 17:00");
    assertThat(duty.first()).containsText("On-call Senior N13, On-call senior manager");

    duty.first().getByRole(AriaRole.BUTTON).click();
    assertThat(manager.page().locator(".moj-alert")).containsText("taken off the rota");
    assertThat(line(manager.page(), LondonTime.day(day) + " 17:00")).hasCount(0);
  }

  private static Locator line(Page page, String text) {
    return page.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static void choose(Person person, String label, String option) {
    person
        .page()
        .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
        .selectOption(new SelectOption().setLabel(option));
  }

  private static void moment(Person person, String legend, LocalDate day, String time) {
    date(group(person, legend), day);
    group(person, legend).getByLabel("Time").fill(time);
  }

  private static Locator group(Person person, String legend) {
    return person
        .page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend).setExact(true));
  }

  private static void date(Locator group, LocalDate day) {
    group
        .getByLabel("Day", new Locator.GetByLabelOptions().setExact(true))
        .fill("" + day.getDayOfMonth());
    group.getByLabel("Month").fill("" + day.getMonthValue());
    group.getByLabel("Year").fill("" + day.getYear());
  }
}
