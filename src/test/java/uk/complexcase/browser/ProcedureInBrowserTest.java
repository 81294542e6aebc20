package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A practitioner looks up why something is asked of them, usable by everybody. */
class ProcedureInBrowserTest extends BrowserTest {

  @Test
  void a_practitioner_finds_a_step_by_word_and_reads_who_by_when_and_why() {
    var screener = signedIn("hub.screener").goesTo("/procedure");
    Looked.at("procedure", screener.page());
    screener.page().locator("#q").fill("missing");
    screener.press("Search");
    Looked.at("procedure-search", screener.page());
    screener.page().locator("main a[href$='/missing-episode/elements/FindChild']").click();
    screener.page().locator("#procedure-diagram[data-drawn]").waitFor();
    assertThat(screener.page().locator("#chosen").innerText())
        .contains("Police hub lead", "SCR-B-83", "Who is told");
    Looked.at("procedure-element", screener.page());

    screener.page().locator(".djs-element[data-element-id='AssessMissingRisk']").click();
    screener.page().waitForURL("**/elements/AssessMissingRisk#chosen");
    assertThat(screener.page().locator("#chosen-name").innerText()).isEqualTo("Assess the risk");

    Looked.at("procedure-model", screener.goesTo("/procedure/models/referral-pathway").page());
    Looked.at("procedure-decision", screener.goesTo("/procedure/decisions/chair-rule").page());
    Looked.at("procedure-timescales", screener.goesTo("/procedure/decisions/timescales").page());
    Looked.at("procedure-form", screener.goesTo("/procedure/forms/screen-contact").page());
    Looked.at("procedure-clause", screener.goesTo("/procedure/clauses/TCS-41").page());
    Looked.at("procedure-automatic", screener.goesTo("/procedure/automatic").page());
    assertThat(screener.main().innerText())
        .contains(
            "Notices are gathered into messages and sent. (every 2 seconds)",
            "The themes of a month are published when it is over. (every hour)");
    assertThat(screener.page().locator("#round ~ ul").first().locator("li").count())
        .isGreaterThanOrEqualTo(16);
    Looked.at("procedure-local", screener.goesTo("/procedure/local-defaults").page());
  }
}
