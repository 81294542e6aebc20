package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody without an account tells the hub of a child, usable by everybody; the hub reads who. */
class OpenFormPagesTest extends BrowserTest {

  @Autowired JdbcClient rows;

  @Test
  void somebody_tells_the_hub_by_keyboard_and_gets_a_reference() {
    var neighbour = somebody().goesTo("/refer");
    var page = neighbour.page();
    Looked.at("refer", page);
    neighbour.press("Send to the hub");
    neighbour.problems().waitFor();
    Looked.at("refer-refused", page);
    neighbour.problems().getByText("Write what happened, even in one sentence").click();
    assertThat(focused(page)).isEqualTo("happened");

    page.keyboard().type("A man collects her in a grey car, most nights.");
    for (int presses = 0; !focused(page).equals("childName") && presses < 20; presses++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().type("Child U1");
    for (int presses = 0; !focused(page).equals("send") && presses < 40; presses++) {
      page.keyboard().press("Tab");
      assertThat(focused(page)).as("where the keyboard comes to").isNotEqualTo("leave-empty");
    }
    page.keyboard().press("Enter");
    page.waitForURL("**/refer/sent");
    Looked.at("refer-sent", page);
    assertThat(neighbour.main().innerText()).contains("Reference").doesNotContain("Child U1");
    assertThat(told("Child U1")).isEqualTo(1);
  }

  @Test
  void sent_twice_in_one_moment_it_is_one_contact() {
    var page = somebody().goesTo("/refer").page();
    page.locator("#happened").fill("Somebody waits for him at the school gate.");
    page.locator("#childName").fill("Child U4");

    page.evaluate(
        """
        async () => {
          const form = document.querySelector('main form')
          const send = () => fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) })
          await Promise.all([send(), send(), send()])
        }
        """);

    assertThat(told("Child U4")).isEqualTo(1);
  }

  @Test
  void whoever_writes_for_longer_than_a_session_lasts_loses_nothing() {
    var neighbour = somebody().goesTo("/refer");
    var page = neighbour.page();
    page.locator("#happened").fill("She told my daughter that he hurts her.");
    page.locator("#childName").fill("Child U2");
    page.locator("#urgency-IMMEDIATE_DANGER").check();
    neighbour.profile().clearCookies();

    neighbour.press("Send to the hub");

    neighbour.problems().waitFor();
    Looked.at("refer-again", page);
    assertThat(neighbour.problems().innerText()).contains("Nothing is lost");
    assertThat(page.locator("#happened").inputValue()).contains("he hurts her");
    assertThat(page.locator("#urgency-IMMEDIATE_DANGER").isChecked()).isTrue();
    assertThat(told("Child U2")).isZero();
    neighbour.press("Send to the hub");
    page.waitForURL("**/refer/sent");
    assertThat(told("Child U2")).isEqualTo(1);
  }

  @Test
  void a_professional_is_verified_by_the_hub_before_they_are_told() {
    var teacher = somebody().goesTo("/refer/professional");
    var page = teacher.page();
    Looked.at("refer-professional", page);
    page.locator("#happened").fill("Came with bruises and a second telephone.");
    page.locator("#childName").fill("Child U3");
    page.locator("#name").fill("Teacher T7");
    page.locator("#agency").fill("Hollin Park Academy");
    page.locator("#email").fill("t7@school.example");
    teacher.press("Send to the hub");
    page.waitForURL("**/refer/sent");
    var contact = teacher.main().locator(".govuk-panel__body strong").innerText();

    var screener = signedIn("hub.screener").goesTo("/hub/contacts/" + contact + "/referrer");
    Looked.at("referrer", screener.page());
    assertThat(screener.main().innerText())
        .contains("Teacher T7", "t7@school.example")
        .doesNotContain("Tell them the outcome");
    screener.press("Record that they are verified");
    assertThat(screener.main().innerText()).contains("Write how you made sure who they are");
    screener.page().locator("#how").fill("Rang the school office.");
    screener.press("Record that they are verified");
    assertThat(screener.main().innerText()).contains("Rang the school office.");
    Looked.at("referrer-verified", screener.page());
    screener.goesTo("/hub");
    assertThat(screener.main().innerText()).contains("professional without an account");
  }

  private int told(String child) {
    return rows.sql("select count(*) from contact_child where child_name = ?")
        .param(child)
        .query(Integer.class)
        .single();
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.id || ''");
  }
}
