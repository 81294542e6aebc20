package uk.complexcase.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * What every page is looked at for: no fault that a machine finds, one heading, and no wider than a
 * small telephone. With {@code -Dpictures=directory} it leaves a picture of both.
 */
final class Looked {

  static final List<String> WCAG_AA =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private Looked() {}

  static void at(String name, Page page) {
    picture(page, name);
    assertThat(new AxeBuilder(page).withTags(WCAG_AA).analyze().getViolations()).as(name).isEmpty();
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
