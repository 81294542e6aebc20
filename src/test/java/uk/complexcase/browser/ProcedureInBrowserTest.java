package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A practitioner looks up why something is asked of them, usable by everybody. */
class ProcedureInBrowserTest extends BrowserTest {

  @Test
  void a_practitioner_finds_a_step_by_a_word_they_use() {
    var screener = signedIn("hub.screener").goesTo("/procedure");
    Looked.at("procedure", screener.page());
    screener.page().locator("#q").fill("missing");
    screener.press("Search");
    Looked.at("procedure-search", screener.page());
    assertThat(screener.main().innerText()).contains("Find the child", "Clauses", "Forms");
  }
}
