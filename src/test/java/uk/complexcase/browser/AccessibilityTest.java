package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Every page and state keeps WCAG 2.2 at level AA as far as a machine can tell, has one heading and
 * a title of its own, and fits a screen of 320 pixels.
 */
class AccessibilityTest extends BrowserTest {

  private static final String SERVICE = " – Complex Case Procedure";

  private final List<String> faults = new ArrayList<>();

  @Test
  void everyPageCanBeUsedByEverybody() {
    new Pages(this, (name, person) -> look(name, person.page())).walk();

    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageOfAMeetingCanBeUsedByEverybody() {
    new MeetingWalk(this, (name, person) -> look(name, person.page())).walk();

    assertThat(faults).isEmpty();
  }

  @Test
  void everyPageAfterAMeetingCanBeUsedByEverybody() {
    new AfterTheMeetingWalk(this, (name, person) -> look(name, person.page())).walk();

    assertThat(faults).isEmpty();
  }

  private void look(String name, Page page) {
    Looked.faults(page).forEach(rule -> faults.add(name + ": " + words(rule)));
    fault(name, "has " + page.locator("h1").count() + " headings", page.locator("h1").count() != 1);
    fault(name, "is titled " + page.title(), !page.title().endsWith(SERVICE));
    var before = page.viewportSize();
    page.setViewportSize(320, 640);
    var width = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    fault(name, "is " + width + " pixels wide on a screen of 320", width > 320);
    page.setViewportSize(before.width, before.height);
  }

  private void fault(String name, String what, boolean found) {
    if (found) {
      faults.add(name + ": " + what);
    }
  }

  private static String words(Rule rule) {
    var first = rule.getNodes().getFirst();
    return "%s (%s), %d times, first at %s %s"
        .formatted(
            rule.getId(),
            rule.getHelp(),
            rule.getNodes().size(),
            first.getTarget(),
            first.getHtml());
  }
}
