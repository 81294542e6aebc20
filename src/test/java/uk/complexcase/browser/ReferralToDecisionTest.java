package uk.complexcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.product.VirtualTime;

/**
 * A referral goes from the form to its decision, by the pages, as each person on its way meets
 * them.
 */
class ReferralToDecisionTest extends BrowserTest {

  @Autowired VirtualTime time;

  @Test
  void referralBecomesAStrategyDiscussionAndAnAssessment() {
    var referrer = signedIn("school.lead");
    var contact = refers(referrer);

    var screener = signedIn("hub.screener");
    findsItOnTheBoard(screener, contact);
    screens(screener);
    confirmsTheAdvice(screener, contact);

    returnsNil(signedIn("police.hub"), contact);
    returnsWhatIsHeld(signedIn("named.nurse"), contact);
    returnsNil(signedIn("education.lead"), contact);

    decides(signedIn("hub.manager"), contact);

    var manager = signedIn("team.manager");
    manager.opens("Convene the discussion", contact);
    assertThat(manager.main()).containsText("strategy discussion");
    // one task for each child's assessment
    List.of("Child P1", "Child P3").forEach(child -> allocates(manager, contact, child));

    referrer.goesTo("/referrals/" + contact);
    assertThat(referrer.main()).containsText("How the hub took it");
    assertThat(referrer.main())
        .containsText(Pattern.compile("strategy discussion", Pattern.CASE_INSENSITIVE));

    readsTheCase(manager, contact);
  }

  @Test
  void policeWhoDisagreeSendTheDecisionBackToTheManager() {
    var contact = shortcut.refer("Child P5");
    shortcut.submit(
        "hub.screener",
        contact,
        "ScreenContact",
        Map.ofEntries(
            Map.entry("vulnerabilities", "None known."),
            Map.entry("familyHistory", "Not known."),
            Map.entry("identityAsked", "NOT_YET_ASKED"),
            Map.entry("riskToOthers", "NAMED"),
            Map.entry("criminalActs", "THREATENED"),
            Map.entry("organisedHarm", "NO"),
            Map.entry("contextualHarm", "YES"),
            Map.entry("harmIndicators", "NO"),
            Map.entry("significantHarmEvidence", "NO"),
            Map.entry("positionOfTrust", "NO"),
            Map.entry("referrerViewIsCp", "NO"),
            Map.entry(
                "screeningAnalysis",
                "A quarrel between two young people, one threatened the other.")));
    shortcut.submit(
        "hub.screener",
        contact,
        "ConfirmScreening",
        Map.of("agenciesToCheck", List.of("POLICE", "HEALTH", "EDUCATION")));

    var manager = signedIn("hub.manager");
    decidesNotMet(manager.opens("Decide the threshold", contact));
    assertThat(manager.main()).containsText("The police hub lead is asked to confirm it");

    var police = signedIn("police.hub");
    var confirmation = police.opens("Confirm the threshold is not met", contact);
    assertThat(police.main()).containsText("not met");
    confirmation
        .write("What did you consider?", "The threat is against a named person.")
        .choose("Do you confirm that the threshold is not met?", "No")
        .write("Why not?", "The threat was repeated yesterday.");
    confirmation.finish();
    assertThat(police.heading()).containsText("done");

    var again = manager.opens("Decide the threshold", contact);
    assertThat(manager.main()).containsText("The threat was repeated yesterday.");
    again
        .write("What information did you consider?", "What the police say, too.")
        .write("What is not known?", "Police, health and education have not returned their checks.")
        .choose("What is the level of need?", "Child in need")
        .write("Why do you decide so?", "The threat needs an assessment.")
        .choose("Is the threshold met?", "Threshold met")
        .choose("Where does it lead?", "Child and family assessment (section 17)");
    again.finish();
    assertThat(manager.heading()).containsText("done");
  }

  private static void decidesNotMet(TaskForm form) {
    form.write("What information did you consider?", "The referral and the screening.")
        .write("What is not known?", "Police, health and education have not returned their checks.")
        .choose("What is the level of need?", "Early help")
        .write("Why do you decide so?", "A quarrel, no sign of harm.")
        .choose("Is the threshold met?", "Threshold not met")
        .choose("What help instead?", "Early help");
    form.finish();
  }

  private static String refers(Person referrer) {
    referrer.goesTo("/referrals");
    referrer.press("Make a referral");
    var form = new ReferralForm(referrer);
    form.choose("How soon must someone act?", "Someone must act today")
        .choose("Have you rung the hub about this?", "No")
        .goOn();

    form.child(1, "", "fourteen").goOn();
    assertThat(referrer.problems()).containsText("Enter the child's name");
    assertThat(referrer.page()).hasTitle(Pattern.compile("^Error: "));
    assertThat(form.group("Child 1").getByLabel("Who they live with, and where"))
        .hasValue("Parents in Northmoor");
    form.child(1, "Child P1", "14");
    referrer.press("Add another child");
    form.child(2, "Child P2", "15");
    referrer.press("Add another child");
    form.child(3, "Child P3", "16");
    referrer.press("Remove child 2");
    assertThat(form.group("Child 2").getByLabel("Full name")).hasValue("Child P3");
    referrer.press("Save and come back later");
    assertThat(referrer.main()).containsText("You have a referral that is not sent");
    referrer.press("Go on with it");
    form.goOn();
    assertThat(form.group("Child 1").getByLabel("Full name")).hasValue("Child P1");
    form.goOn();

    form.choose("What is it about?", "Child criminal exploitation")
        .choose("Do you think someone is exploiting a child?", "Yes")
        .choose("Where does the harm happen?", "Community")
        .write("How many people are thought to cause the harm?", "2")
        .goOn();
    form.write("What was seen or heard", "Two new phones since January, seen by the form tutor.")
        .write("What you make of it", "Somebody outside may be giving presents for errands.")
        .write("What the child said", "They are from a friend.")
        .goOn();
    form.choose("Might a young person harm other people?", "No")
        .choose("Were offences threatened or committed?", "Committed")
        .goOn();
    form.choose("Have you told the family that you refer them?", "Yes").goOn();
    form.choose("Do you see this as child protection?", "Yes")
        .write("Telephone number to reach you on", "01632 960001")
        .goOn();
    assertThat(referrer.heading()).hasText("Check your answers");
    assertThat(referrer.main()).containsText("Two new phones since January");

    form.send();
    assertThat(referrer.heading()).hasText("Referral sent");
    assertThat(referrer.main()).containsText("When you will hear");
    assertThat(referrer.main().locator("time").first()).isVisible();
    var contact = referrer.page().locator(".govuk-panel__body strong").textContent();

    referrer.page().goBack();
    if (referrer.page().getByText("Send the referral").count() > 0) {
      form.send();
    }
    referrer.goesTo("/referrals");
    assertThat(
            referrer
                .main()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(contact)))
        .hasCount(1);
    assertThat(referrer.main()).not().containsText("You have a referral that is not sent");
    return contact;
  }

  private static void findsItOnTheBoard(Person screener, String contact) {
    screener.goesTo("/hub");
    var card =
        screener
            .page()
            .locator(".app-card")
            .filter(new Locator.FilterOptions().setHasText(contact));
    for (int tries = 0; card.locator("a").count() == 0 && tries < 60; tries++) {
      screener.page().waitForTimeout(500);
      screener.page().reload();
    }
    assertThat(card).containsText("Child P1");
    assertThat(card).containsText("Group of 2");
    assertThat(card).containsText("left");
    card.locator("a").click();
  }

  private static void screens(Person screener) {
    screener.press("Claim");
    assertThat(screener.main()).containsText("you hold it");
    var form = new TaskForm(screener);
    form.write("What makes this child more open to harm?", "Falling attendance at school.");
    assertThat(form.saved()).containsText("Draft saved");
    screener.page().reload();
    form = new TaskForm(screener);
    assertThat(form.answerTo("What makes this child more open to harm?"))
        .hasValue("Falling attendance at school.");

    form.choose("Were identity and culture asked about?", "Not yet asked")
        .choose("Does the harm come from outside the home?", "Yes")
        .choose("Are there signs that this has led to harm?", "Yes")
        .choose("Is there evidence of significant harm, or of its likelihood?", "Yes")
        .choose("Is anybody suspected who works with children?", "No")
        .write("What do you make of it?", "Two children, two adults, signs of harm.");
    form.finish();

    assertThat(screener.problems()).containsText("What family history matters here");
    assertThat(screener.page()).hasTitle(Pattern.compile("^Error: "));
    screener.problems().getByRole(AriaRole.LINK).first().click();
    assertThat(form.answerTo("What family history matters here?")).isFocused();

    form.write("What family history matters here?", "Not known to earlier services.");
    form.finish();
    assertThat(screener.heading()).containsText("done");
    assertThat(screener.main()).containsText("Next, confirm the advice");
  }

  private static void confirmsTheAdvice(Person screener, String contact) {
    var form = screener.opens("Confirm the screening", contact);
    for (var agency : new String[] {"Police", "Health", "Education"}) {
      form.tick("Which agencies check their records?", agency);
    }
    form.finish();
    assertThat(screener.heading()).containsText("done");
  }

  private static void returnsNil(Person agency, String contact) {
    var form = agency.opens("Return the records check", contact);
    form.choose("What do your records hold?", "Nothing held")
        .write("What did you search?", "All systems on the children and both parents");
    form.finish();
    assertThat(agency.heading()).containsText("done");
  }

  private static void returnsWhatIsHeld(Person agency, String contact) {
    var form = agency.opens("Return the records check", contact);
    form.choose("What do your records hold?", "Something that bears on this concern")
        .write("What did you search?", "Community and hospital records")
        .write("What is held?", "Two attendances in December, unexplained bruises.")
        .write("Attendances in all", "5")
        .write("Attendances in the last 12 months", "2")
        .choose("Is the pattern of attendances unusual?", "Yes")
        .write("What does this add?", "The pattern fits the concern.");
    form.finish();
    assertThat(agency.heading()).containsText("done");
  }

  private static void decides(Person manager, String contact) {
    var form = manager.opens("Decide the threshold", contact);
    form.write(
            "What information did you consider?", "The referral, the screening and three returns.")
        .write("What is not known?", "Nothing is missing.")
        .choose("What is the level of need?", "Child protection")
        .write("Why do you decide so?", "Reasonable cause to suspect significant harm.")
        .choose("Is the threshold met?", "Threshold met");
    form.finish();
    assertThat(manager.problems()).containsText("Choose the route");

    form.choose("Where does it lead?", "Strategy discussion");
    form.finish();
    assertThat(manager.heading()).containsText("done");
    assertThat(manager.main()).containsText("The referrer will be told");
  }

  private void allocates(Person manager, String contact, String child) {
    var form = manager.opens("Allocate the assessment", contact, child);
    form.pick("Who carries out the assessment?", "Social Worker N7")
        .write("By when is the child seen?", inTenDays());
    form.finish();
    assertThat(manager.heading()).containsText("done");
  }

  /** Other tests of this process may have moved the clock far ahead. */
  private String inTenDays() {
    return DateTimeFormatter.ofPattern("d M yyyy").format(LondonTime.today(time).plusDays(10));
  }

  private void readsTheCase(Person manager, String contact) {
    manager.goesTo("/cases?search=Child+P1");
    var ofThisContact =
        shortcut.children(contact).stream()
            .map("a[href='/cases/%s']"::formatted)
            .collect(Collectors.joining(", "));
    manager
        .page()
        .locator(ofThisContact)
        .filter(new Locator.FilterOptions().setHasText("Child P1"))
        .click();
    var now = manager.page().locator(".app-now");
    assertThat(now).containsText("Convene the discussion");
    assertThat(now).containsText("Social Worker N7");
    assertThat(now.locator(".app-due").first()).isVisible();
    manager.follow("Whole chronology");
    assertThat(manager.main()).containsText(contact);
    assertThat(manager.main()).containsText("Screened");
  }
}
