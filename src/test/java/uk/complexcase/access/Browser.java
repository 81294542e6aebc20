package uk.complexcase.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Somebody at the product's own door: cookies and tokens as a browser has them, and no redirect
 * followed unseen.
 */
final class Browser implements AutoCloseable {

  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*?(?:content|value)=\"([^\"]+)\"");
  private static final String TOKEN_HEADER = "X-CSRF-TOKEN";

  private final URI product;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .cookieHandler(new CookieManager())
          .build();
  private String token = "";

  Browser(URI product) {
    this.product = product;
  }

  /** A browser in which this person has signed in. */
  static Browser signedIn(URI product, String person, String password) {
    var browser = new Browser(product);
    var answer = browser.signIn(person, password);
    if (answer.status() != 302 || answer.location().contains("/sign-in")) {
      throw new AssertionError(person + " could not sign in: " + answer);
    }
    browser.readToken("/no-such-page");
    return browser;
  }

  Answer signIn(String person, String password) {
    readToken("/sign-in");
    return send("POST", "/sign-in", Sent.form(Map.of("username", person, "password", password)));
  }

  private void readToken(String page) {
    var found = TOKEN.matcher(send("GET", page, Sent.nothing()).body());
    if (!found.find()) {
      throw new AssertionError("No token on " + page);
    }
    token = found.group(1);
  }

  /** The same browser from now on without the token, as a foreign site's form would be sent. */
  Browser withoutToken() {
    token = "";
    return this;
  }

  /** What came back. */
  record Answer(int status, String location, String body, String headers) {

    /**
     * Without what is different every time and tells nothing: the token against forged requests.
     */
    String lasting() {
      return TOKEN.matcher(body).replaceAll("name=\"_csrf\"");
    }

    boolean toSignIn() {
      return status == 302 && location.endsWith("/sign-in");
    }
  }

  Answer get(String path) {
    return send("GET", path, Sent.nothing());
  }

  Answer send(String method, String path, Sent sent, String... headers) {
    var request =
        HttpRequest.newBuilder(URI.create(product + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept", sent.accept())
            .method(
                method,
                sent.body().isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(sent.body()));
    if (!sent.type().isEmpty()) {
      request.header("Content-Type", sent.type());
    }
    if (sent.byScript()) {
      request.header("X-Requested-With", "fetch");
    }
    if (!token.isEmpty()) {
      request.header(TOKEN_HEADER, token);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  private Answer send(HttpRequest request) {
    try {
      var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(
          answer.statusCode(),
          answer.headers().firstValue("Location").orElse(""),
          answer.body(),
          answer.headers().map().toString());
    } catch (IOException e) {
      throw new AssertionError("No answer to " + request, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    client.close();
  }
}
