package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * What every page is looked at for: no fault that a machine finds, one heading, and no wider than a
 * small telephone. With {@code -Dpictures=directory} it leaves a picture of both.
 */
final class Looked {

  private static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Looked() {}

  /**
   * What a machine finds wrong with the page for WCAG 2.2 AA. Asked in the page itself, which has
   * no frames: otherwise a second browser profile is opened for each page to gather what frames
   * said.
   */
  static List<Rule> faults(Page page) {
    // after a button the words of a page can be read before its stylesheets are there
    page.waitForLoadState();
    assertThat(page.frames()).as("frames of %s", page.url()).hasSize(1);
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
        .options(options)
        .withTags(WCAG_AA)
        .setLegacyMode(true)
        .analyze()
        .getViolations();
  }

  static void at(String name, Page page) {
    var faults = faults(page);
    picture(page, name);
    assertThat(faults).as(name).isEmpty();
    assertThat(page.locator("h1").count()).as(name).isOne();
    page.setViewportSize(320, 640);
    assertThat(((Number) page.evaluate("document.documentElement.scrollWidth")).intValue())
        .as(name)
        .isLessThanOrEqualTo(320);
    picture(page, name + "-phone");
    page.setViewportSize(1280, 800);
  }

  private static void picture(Page page, String name) {
    var pictures = System.getProperty("pictures");
    if (pictures != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(pictures, name + ".png")));
    }
  }
}
