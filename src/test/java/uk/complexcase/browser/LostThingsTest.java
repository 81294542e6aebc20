package uk.complexcase.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes wrong while somebody types loses nothing, and is said. */
class LostThingsTest extends BrowserTest {

  private static final String QUESTION = "What makes this child more open to harm?";
  private static final String OTHER_QUESTION = "What family history matters here?";

  private String contact;
  private Person screener;
  private TaskForm form;

  @BeforeEach
  void aScreeningIsOpen() {
    contact = shortcut.refer("Child L1");
    screener = signedIn("hub.screener");
    form = screener.opens("Screen the contact", contact);
  }

  @Test
  void expiredSignInKeepsTheTextAndSavesItAfterwards() {
    screener.profile().clearCookies();
    form.write(QUESTION, "Typed after the session ended.");
    assertThat(form.saved()).containsText("You have been signed out");
    assertThat(form.answerTo(QUESTION)).hasValue("Typed after the session ended.");

    screener.inAnotherTab().signIn("hub.screener");

    assertThat(form.saved()).containsText("Draft saved");
    assertThat(reloaded().answerTo(QUESTION)).hasValue("Typed after the session ended.");
  }

  @Test
  void laterOfTwoTabsIsToldAndChooses() {
    var other = screener.inAnotherTab().goesTo(address());
    var otherForm = new TaskForm(other);
    form.write(QUESTION, "The first tab.");
    assertThat(form.saved()).containsText("Draft saved");

    otherForm.write(QUESTION, "The second tab.");
    assertThat(otherForm.saved()).containsText("Another page saved this draft");
    assertThat(otherForm.answerTo(QUESTION)).hasValue("The second tab.");
    assertThat(reloaded().answerTo(QUESTION)).hasValue("The first tab.");

    other.press("Keep what is on this page");
    assertThat(otherForm.saved()).containsText("Draft saved");
    assertThat(reloaded().answerTo(QUESTION)).hasValue("The second tab.");
  }

  @Test
  void laterOfTwoTabsMayTakeTheOtherText() {
    var other = screener.inAnotherTab().goesTo(address());
    var otherForm = new TaskForm(other);
    form.write(QUESTION, "The first tab.");
    assertThat(form.saved()).containsText("Draft saved");
    otherForm.write(OTHER_QUESTION, "The second tab.");
    assertThat(otherForm.saved()).containsText("Another page saved this draft");

    other.press("Take the other text");

    assertThat(otherForm.answerTo(QUESTION)).hasValue("The first tab.");
  }

  @Test
  void lostConnectionIsSaidAndTheTextIsSavedWhenItIsBack() {
    screener.profile().setOffline(true);
    form.write(QUESTION, "Typed in a lift.");
    assertThat(form.saved()).containsText("No connection");
    assertThat(form.answerTo(QUESTION)).hasValue("Typed in a lift.");

    screener.profile().setOffline(false);

    assertThat(form.saved()).containsText("Draft saved");
    assertThat(reloaded().answerTo(QUESTION)).hasValue("Typed in a lift.");
  }

  @Test
  void doubleClickOnFinishIsOneSubmission() {
    form.write(QUESTION, "None known.")
        .write(OTHER_QUESTION, "Not known.")
        .choose("Were identity and culture asked about?", "Not yet asked")
        .choose("Does the harm come from outside the home?", "Yes")
        .choose("Are there signs that this has led to harm?", "No")
        .choose("Is there evidence of significant harm, or of its likelihood?", "No")
        .choose("Is anybody suspected who works with children?", "No")
        .write("What do you make of it?", "A worry to look into.");
    var sent = new AtomicInteger();
    screener.page().onRequest(request -> sent.addAndGet(request.url().endsWith("/submit") ? 1 : 0));

    screener.page().locator("#task-submit").dblclick();

    assertThat(screener.heading()).containsText("done");
    assertThat(sent).hasValue(1);
  }

  private TaskForm reloaded() {
    return new TaskForm(screener.inAnotherTab().goesTo(address()));
  }

  private String address() {
    return screener.page().url();
  }
}
