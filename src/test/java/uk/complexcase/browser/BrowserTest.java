package uk.complexcase.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import uk.complexcase.product.ProductTest;

/** A test of the whole product by browser; each person in it has a browser profile of their own. */
@ExtendWith(InstalledChromium.class)
abstract class BrowserTest extends ProductTest {

  private static final List<String> ARGUMENTS =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");
  // a busy machine draws a page in seconds, not in milliseconds
  private static final double PATIENCE = 60_000;

  private static Playwright playwright;
  private static Browser browser;

  @LocalServerPort int port;
  Shortcut shortcut;
  private final List<BrowserContext> profiles = new ArrayList<>();

  @BeforeAll
  static void openBrowser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(InstalledChromium.path().orElseThrow())
                    .setArgs(ARGUMENTS));
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
  }

  /**
   * Not a bean of the context: all tests of the product share one context, and this must not make a
   * second.
   */
  @Autowired
  void takeShortcuts(AutowireCapableBeanFactory product) {
    shortcut = product.createBean(Shortcut.class);
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
    playwright.close();
  }

  @AfterEach
  void closeProfiles() {
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }

  Person somebody() {
    return somebody(1280, 800);
  }

  Person somebody(int width, int height) {
    var profile =
        browser.newContext(
            new Browser.NewContextOptions()
                .setBaseURL("http://localhost:" + port)
                .setViewportSize(width, height)
                .setLocale("en-GB"));
    profile.setDefaultTimeout(PATIENCE);
    profiles.add(profile);
    return new Person(profile);
  }

  Person signedIn(String user) {
    return somebody().signIn(user);
  }
}
