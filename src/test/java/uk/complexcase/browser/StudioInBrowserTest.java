package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Process owners change the procedure in the browser. */
class StudioInBrowserTest extends BrowserTest {

  private static final String OWNER = "process.owner";

  @Test
  void looks() {
    var owner = signedIn(OWNER);
    var heard = new ArrayList<String>();
    owner.page().onConsoleMessage(message -> heard.add(message.type() + " " + message.text()));
    owner.page().onPageError(heard::add);
    Looked.at("studio", owner.goesTo("/studio").page());
    Looked.at("studio-begin", owner.goesTo("/studio/drafts/new?file=risk-review.bpmn").page());
    owner.press("Begin");
    Looked.at("studio-begin-refused", owner.page());
    owner.page().locator("#title").fill("Ask the school before every review");
    owner.press("Begin");
    Looked.at("studio-draft", owner.page());
    var draft = owner.page().url();
    for (var file : List.of("chair-rule.dmn", "review-risk.form")) {
      owner.page().locator("#file").selectOption(file);
      owner.press("Take it into the draft");
      owner.page().locator(".moj-alert--success").waitFor();
    }
    for (var file : List.of("risk-review.bpmn", "chair-rule.dmn", "review-risk.form")) {
      owner.goesTo(draft + "/files/" + file);
      owner.page().locator("#editor[data-open]").waitFor();
      owner.page().waitForTimeout(1000);
      Looked.at("studio-file-" + file, owner.page());
      System.out.println(file + " " + heard);
      heard.clear();
    }
    owner.goesTo(draft + "/approve");
    Looked.at("studio-approve", owner.page());
    assertThat(heard).isEmpty();
  }
}
