package uk.complexcase.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Somebody at the page of a meeting: its parts, and its forms by their ids. */
final class MeetingRoom {

  private final Person person;
  private final String address;

  MeetingRoom(Person person, String address) {
    this.person = person;
    this.address = address;
  }

  Page page() {
    return person.page();
  }

  MeetingRoom at(String part) {
    person.goesTo(address + "?part=" + part);
    return this;
  }

  /** By the strip of children, as a person goes there. */
  MeetingRoom about(String child) {
    at("hold");
    page().locator(".app-strip__name").filter(named(child)).click();
    page().locator("h2").filter(named(child)).first().waitFor();
    return this;
  }

  private static Locator.FilterOptions named(String child) {
    return new Locator.FilterOptions().setHasText(Pattern.compile("^" + child + "$"));
  }

  /** Writes into fields of a form, opening what they are folded in: name, text, name, text. */
  MeetingRoom write(String form, String... fields) {
    for (int at = 0; at < fields.length; at += 2) {
      field(form, fields[at]).fill(fields[at + 1]);
    }
    return this;
  }

  MeetingRoom choose(String form, String field, String option) {
    shown(page().locator(id(form + "." + field + "-" + option))).check();
    return this;
  }

  MeetingRoom select(String form, String field, String option) {
    field(form, field).selectOption(option);
    return this;
  }

  Locator field(String form, String field) {
    return shown(page().locator(id(form + "." + field)));
  }

  /** Opens every fold a field stands in. */
  private static Locator shown(Locator field) {
    field.evaluate(
        "field => { for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true }");
    return field;
  }

  private static String id(String id) {
    return "[id=\"" + id + "\"]";
  }

  /** Presses the button of a form and waits for the page that follows. */
  MeetingRoom send(String form) {
    press(form);
    page().waitForLoadState();
    return this;
  }

  /** Presses the button of a form; somebody else may press theirs before the answer is there. */
  MeetingRoom press(String form) {
    var button =
        page().locator(id(form) + " button[type=submit], button[form=\"" + form + "\"]").first();
    shown(button);
    page().waitForRequest(Pattern.compile(".*/acts/.*"), button::click);
    return this;
  }

  /** Their sign-in ends, as after half an hour away. */
  MeetingRoom signedOut() {
    person.profile().clearCookies();
    return this;
  }

  MeetingRoom signIn(String user) {
    person.signIn(user);
    return this;
  }

  /** What the page says about what was sent. */
  String said() {
    return String.join(
        " ", page().locator(".moj-alert--success, .govuk-error-summary").allInnerTexts());
  }

  /** The words of the page. */
  String words() {
    return page().locator("main").innerText();
  }

  /** All ids on the page that begin so. */
  Stream<String> ids(String beginning) {
    return Arrays.stream(
        page()
            .locator("[id^=\"" + beginning + "\"]")
            .evaluateAll("all => all.map(one => one.id).join(' ')")
            .toString()
            .split(" "));
  }
}
