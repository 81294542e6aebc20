package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is still there after kill -9, and after an orderly end. */
class KillTest {

  private static final Pattern TASK =
      Pattern.compile("href=\"/tasks/(\\d+)\"[^>]*>\\s*Screen the contact");
  private static final Pattern DUE = Pattern.compile("<time[^>]*datetime=\"([^\"]+)\"");

  private static final Pattern DIGEST = Pattern.compile("name=\"digest\" value=\"([^\"]+)\"");
  private static final String ASKED = "What is the concern?";
  private static final String ASKS_NOW = "What is the concern about the child?";

  @TempDir Path data;

  @Test
  void killedInTheMiddleOfScreeningGoesOnWithTheSameTaskDraftAndDeadline() throws Exception {
    String task;
    String draft;
    List<String> clocks;
    try (var product = ProductProcess.ready(data)) {
      var screener = Browserless.signedIn(product.address(), "hub.screener");
      task = screeningTask(screener);
      screener.form("/tasks/" + task + "/claim", Map.of());
      var form = screener.json("/tasks/" + task + "/form");
      var values = new HashMap<String, @Nullable Object>();
      values.put("vulnerabilities", "Half a sentence, typed just before the");
      values.put("suspects", 3);
      var saved =
          screener.send(
              "/tasks/" + task + "/draft",
              Map.of("values", values, "basedOn", form.get("version").asLong()));
      assertThat(saved.get("saved").asBoolean()).isTrue();
      clocks = clocks(screener.page("/tasks/" + task));
      draft = released(product);

      product.kill();
    }
    try (var again = ProductProcess.ready(data)) {
      requireSameTask(again, task, clocks);
      requireRelease(again, draft);
      var screener = Browserless.signedIn(again.address(), "hub.screener");
      var contact = refer(Browserless.signedIn(again.address(), "school.lead"), "Child Z1");
      assertThat(screener.page("/tasks/" + screeningTask(screener, contact) + "/form"))
          .as("begun on the owners' release")
          .contains(ASKS_NOW);
    }
    // the second end was an orderly one
    try (var oncemore = ProductProcess.ready(data)) {
      requireSameTask(oncemore, task, clocks);
      requireRelease(oncemore, draft);
      assertThat(oncemore.said()).doesNotContain("Exception");
    }
  }

  @Test
  void noAcknowledgedReferralIsLostHoweverOftenTheProcessIsKilled() throws Exception {
    var acknowledged = new CopyOnWriteArrayList<String>();
    for (int round = 0; round < 3; round++) {
      try (var product = ProductProcess.ready(data, "--complexcase.sample-data=false")) {
        var referrer = Browserless.signedIn(product.address(), "school.lead");
        var sending = Thread.ofVirtual().start(() -> sendUntilItFails(referrer, acknowledged));
        int before = acknowledged.size();
        await().atMost(Duration.ofSeconds(90)).until(() -> acknowledged.size() > before + 1);
        Thread.sleep(ThreadLocalRandom.current().nextLong(1_500));
        product.kill();
        sending.join();
      }
    }
    assertThat(acknowledged).as("enough to tell").hasSizeGreaterThan(3);
    try (var product = ProductProcess.ready(data, "--complexcase.sample-data=false")) {
      var referrer = Browserless.signedIn(product.address(), "school.lead");
      var screener = Browserless.signedIn(product.address(), "hub.screener");
      for (var contact : acknowledged) {
        assertThat(referrer.page("/referrals/" + contact)).contains(contact);
      }
      await()
          .atMost(Duration.ofSeconds(90))
          .untilAsserted(() -> {
            var started = screeningTasks(screener.page("/tasks?tab=teams"));
            assertThat(started.size()).isGreaterThanOrEqualTo(acknowledged.size());
            assertThat(started).doesNotHaveDuplicates();
          });
    }
  }

  private static void requireSameTask(ProductProcess product, String task, List<String> clocks)
      throws IOException, InterruptedException {
    var screener = Browserless.signedIn(product.address(), "hub.screener");
    assertThat(screener.page("/tasks")).contains("/tasks/" + task);
    var form = screener.json("/tasks/" + task + "/form");
    assertThat(form.get("schema").toString())
        .as("as it began")
        .contains(ASKED)
        .doesNotContain(ASKS_NOW);
    assertThat(form.get("data").get("vulnerabilities").asText())
        .isEqualTo("Half a sentence, typed just before the");
    assertThat(form.get("data").get("suspects").asInt()).isEqualTo(3);
    assertThat(clocks(screener.page("/tasks/" + task))).containsAll(clocks).isNotEmpty();
  }

  /** Two process owners put another wording of a model and of a form into force. */
  private static String released(ProductProcess product) throws IOException, InterruptedException {
    var owner = Browserless.signedIn(product.address(), "process.owner");
    owner.page("/studio/drafts/new");
    var begun = owner.form("/studio/drafts", Map.of("title", "Ask about the child"));
    // the next start has another port
    var draft = URI.create(begun).getPath();
    change(owner, draft, "referral-pathway.bpmn", "Duplicate start ended", "Duplicate start over");
    change(owner, draft, "screen-contact.form", ASKED, ASKS_NOW);
    assertThat(owner.form(draft + "/ask", Map.of())).endsWith(draft + "/approve");
    var second = Browserless.signedIn(product.address(), "process.owner2");
    var digest = DIGEST.matcher(second.page(draft + "/approve"));
    assertThat(digest.find()).isTrue();
    assertThat(
            second.form(
                draft + "/approve",
                Map.of("digest", digest.group(1), "reason", "Plainer for the screener")))
        .endsWith(draft + "/approve");
    return draft;
  }

  private static void change(
      Browserless owner, String draft, String file, String was, String becomes)
      throws IOException, InterruptedException {
    owner.page(draft);
    owner.form(draft + "/files", Map.of("file", file));
    var text = owner.page(draft + "/files/" + file + "/text");
    assertThat(text).contains(was);
    owner.page(draft);
    owner.send(
        draft + "/files/" + file + "/revisions",
        Map.of("text", text.replace(was, becomes), "madeFrom", 1));
  }

  /** Still the second release, its version and the one before it, and no third of any process. */
  private static void requireRelease(ProductProcess product, String draft)
      throws IOException, InterruptedException {
    var page = Browserless.signedIn(product.address(), "process.owner").page(draft + "/approve");
    assertThat(page)
        .contains("In force since", "release <strong>2</strong>")
        .contains("The new version: ", "Version 1: ")
        .doesNotContain("Version 2: ");
  }

  private static void sendUntilItFails(Browserless referrer, List<String> acknowledged) {
    try {
      while (true) {
        var contact = refer(referrer, "Child Z" + acknowledged.size());
        if (!contact.isEmpty()) {
          acknowledged.add(contact);
        }
      }
    } catch (IOException e) {
      // the process is gone, as it was meant to be
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends a referral; answers with its reference, empty where it was not acknowledged. */
  private static String refer(Browserless referrer, String child)
      throws IOException, InterruptedException {
    referrer.form(
        "/referrals/new/children",
        Map.of("childCount", "1", "child.0.name", child, "child.0.age", "14"));
    referrer.form("/referrals/new/concerns", Map.of("concerns", "GANGS"));
    var check = referrer.page("/referrals/new/check");
    var submission = Pattern.compile("name=\"submissionId\"[^>]*value=\"([^\"]+)\"").matcher(check);
    if (!submission.find()) {
      return "";
    }
    var sent = referrer.form("/referrals/new/check", Map.of("submissionId", submission.group(1)));
    var reference = Pattern.compile("/referrals/(R-[^/]+)/sent").matcher(sent);
    return reference.find() ? reference.group(1) : "";
  }

  private static String screeningTask(Browserless screener, String contact) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(
            () -> {
              for (var task : screeningTasks(screener.page("/tasks?tab=teams"))) {
                if (screener.page("/tasks/" + task).contains(contact)) {
                  return task;
                }
              }
              return "";
            },
            task -> !task.isEmpty());
  }

  private static String screeningTask(Browserless screener) {
    return await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> screeningTasks(screener.page("/tasks?tab=teams")), tasks -> !tasks.isEmpty())
        .getFirst();
  }

  private static List<String> screeningTasks(String page) {
    var found = new ArrayList<String>();
    var matcher = TASK.matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  private static List<String> clocks(String page) {
    return DUE.matcher(page)
        .results()
        .map(result -> result.group(1))
        .filter(text -> text.contains("T"))
        .toList();
  }
}
