package uk.complexcase.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in person without a browser: pages, forms and the JSON the task page sends. */
final class Browserless {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern TOKEN =
      Pattern.compile("name=\"_csrf\"[^>]*(?:value|content)=\"([^\"]+)\"");

  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private final URI base;
  private String token = "";

  private Browserless(URI base) {
    this.base = base;
  }

  static Browserless signedIn(URI base, String user) throws IOException, InterruptedException {
    var person = new Browserless(base);
    person.page("/sign-in");
    person.form("/sign-in", Map.of("username", user, "password", "northmoor-practice"));
    person.page("/notices");
    return person;
  }

  /** The body of a page, which must be there. */
  String page(String path) throws IOException, InterruptedException {
    var answer = send(HttpRequest.newBuilder(base.resolve(path)).GET());
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answered " + answer.statusCode());
    }
    var found = TOKEN.matcher(answer.body());
    if (found.find()) {
      token = found.group(1);
    }
    return answer.body();
  }

  /** Sends a form and returns where it leads; empty when it was not accepted. */
  String form(String path, Map<String, String> fields) throws IOException, InterruptedException {
    var body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&", "", "&_csrf=" + encode(token)));
    var answer =
        send(
            HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    return answer.headers().firstValue("Location").orElse("");
  }

  JsonNode json(String path) throws IOException, InterruptedException {
    return JSON.readTree(page(path));
  }

  JsonNode send(String path, Object content) throws IOException, InterruptedException {
    var answer =
        send(
            HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Requested-With", "fetch")
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(content))));
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(
          path + " answered " + answer.statusCode() + " " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  private HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
