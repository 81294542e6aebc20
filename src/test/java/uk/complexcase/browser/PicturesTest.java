package uk.complexcase.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes the pictures that the documents show: {@code mvn test -Dtest=PicturesTest -Dpictures=docs}.
 * With {@code -Dpictures.every} it takes one of every page, to be looked at.
 */
@EnabledIfSystemProperty(named = "pictures", matches = ".+")
class PicturesTest extends BrowserTest {

  private static final Set<String> SHOWN =
      Set.of(
          "sign-in",
          "hub-board",
          "task-screen",
          "task-screen-error",
          "task-threshold",
          "task-records-check",
          "tasks-teams",
          "referral-children",
          "referral-check",
          "referral-sent",
          "referral-status-decided",
          "case",
          "case-chronology",
          "meeting-convene",
          "meeting-hold",
          "meeting-child-said",
          "meeting-close");
  private static final Set<String> ON_A_PHONE =
      Set.of("hub-board", "task-screen", "tasks-teams", "referral-children", "case");

  private final Path directory = Path.of(System.getProperty("pictures", "docs"));

  @Test
  void pagesAsPeopleSeeThem() {
    new Pages(this, this::take).walk();
    new MeetingWalk(this, this::take).walk();
  }

  @Test
  void pagesAfterAMeeting() {
    new AfterTheMeetingWalk(this, this::take).walk();
  }

  private void take(String name, Person person) {
    var every = System.getProperty("pictures.every") != null;
    if (every || SHOWN.contains(name)) {
      picture(person.page(), name);
    }
    if (every || ON_A_PHONE.contains(name)) {
      person.page().setViewportSize(320, 640);
      picture(person.page(), name + "-phone");
      person.page().setViewportSize(1280, 800);
    }
  }

  private void picture(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(directory.resolve("screens").resolve(name + ".png")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"referral-pathway", "strategy-discussion", "section-47-enquiry"})
  void diagramsOfTheProcedure(String process) throws IOException {
    var page = somebody(1200, 800).page();
    page.setContent("<body style='margin:0;background:white'><div id='canvas'></div></body>");
    var library = Path.of("src/main/resources/static/vendor/bpmn-js-18.31.1");
    for (var sheet : new String[] {"diagram-js.css", "bpmn-js.css"}) {
      page.addStyleTag(new Page.AddStyleTagOptions().setPath(library.resolve(sheet)));
    }
    page.addScriptTag(
        new Page.AddScriptTagOptions()
            .setPath(library.resolve("bpmn-navigated-viewer.production.min.js")));
    page.evaluate(
        """
        async model => {
          const place = document.getElementById('canvas')
          place.style.cssText = 'width:1200px;height:800px'
          const viewer = new BpmnJS({ container: place })
          await viewer.importXML(model)
          const { inner } = viewer.get('canvas').viewbox()
          place.style.cssText = `width:${inner.width + 40}px;height:${inner.height + 40}px`
          viewer.get('canvas').resized()
          viewer.get('canvas').viewbox({ x: inner.x - 20, y: inner.y - 20, width: inner.width + 40, height: inner.height + 40 })
        }
        """,
        Files.readString(Path.of("bpmn", process + ".bpmn")));
    page.locator("#canvas")
        .screenshot(
            new Locator.ScreenshotOptions()
                .setPath(directory.resolve("procedure").resolve(process + ".png")));
  }
}
