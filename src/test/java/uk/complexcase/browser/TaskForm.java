package uk.complexcase.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The form on a task page, asked by its questions. */
final class TaskForm {

  private final Person person;
  private final Locator form;

  TaskForm(Person person) {
    this.person = person;
    this.form = person.page().locator("#task-form");
    person.page().locator("#task-form:not([inert]) .fjs-form-field").first().waitFor();
  }

  TaskForm write(String question, String text) {
    answerTo(question).fill(text);
    return this;
  }

  TaskForm choose(String question, String option) {
    field(question)
        .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(option).setExact(true))
        .check();
    return this;
  }

  TaskForm tick(String question, String option) {
    field(question)
        .getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(option).setExact(true))
        .check();
    return this;
  }

  /** Chooses from a list that opens. */
  TaskForm pick(String question, String option) {
    field(question).locator(".fjs-input-group").click();
    field(question)
        .locator(".fjs-dropdownlist-item")
        .filter(new Locator.FilterOptions().setHasText(option))
        .first()
        .click();
    return this;
  }

  void finish() {
    person.press("Finish this task");
  }

  /** What the page says about the draft. */
  Locator saved() {
    return person.page().locator("#task-saved");
  }

  /** Where the answer to a question is typed. */
  Locator answerTo(String question) {
    return field(question).locator("textarea, input").first();
  }

  Locator field(String question) {
    return form.locator(".fjs-form-field:not(.fjs-form-field-grouplike)")
        .filter(new Locator.FilterOptions().setHasText(question))
        .first();
  }
}
