package uk.complexcase.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The referral form, one step a page. */
final class ReferralForm {

  private final Person person;

  ReferralForm(Person person) {
    this.person = person;
  }

  static ReferralForm start(Person person) {
    person.goesTo("/referrals/new");
    return new ReferralForm(person);
  }

  ReferralForm choose(String question, String option) {
    group(question).getByLabel(option, new Locator.GetByLabelOptions().setExact(true)).check();
    return this;
  }

  ReferralForm write(String question, String text) {
    person.page().getByLabel(question, new Page.GetByLabelOptions().setExact(true)).fill(text);
    return this;
  }

  ReferralForm child(int number, String name, String age) {
    var child = group("Child " + number);
    child.getByLabel("Full name").fill(name);
    child.getByLabel("Or about how old").fill(age);
    child.getByLabel("Who they live with, and where").fill("Parents in Northmoor");
    child.getByLabel("School, college or work").fill("Hollin Park Academy");
    return this;
  }

  ReferralForm goOn() {
    person.press("Save and continue");
    return this;
  }

  void send() {
    person.press("Send the referral");
  }

  Locator group(String question) {
    return person
        .page()
        .getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(question).setExact(true));
  }
}
