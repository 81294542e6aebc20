package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
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

  @TempDir Path data;

  @Test
  void killedInTheMiddleOfScreeningGoesOnWithTheSameTaskDraftAndDeadline() throws Exception {
    String task;
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

      product.kill();
    }
    try (var again = ProductProcess.ready(data)) {
      requireSameTask(again, task, clocks);
    }
    // the second end was an orderly one
    try (var oncemore = ProductProcess.ready(data)) {
      requireSameTask(oncemore, task, clocks);
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
        Thread.sleep(ThreadLocalRandom.current().nextLong(1_500, 4_000));
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
    assertThat(form.get("data").get("vulnerabilities").asText())
        .isEqualTo("Half a sentence, typed just before the");
    assertThat(form.get("data").get("suspects").asInt()).isEqualTo(3);
    assertThat(clocks(screener.page("/tasks/" + task))).containsAll(clocks).isNotEmpty();
  }

  private static void sendUntilItFails(Browserless referrer, List<String> acknowledged) {
    try {
      while (true) {
        referrer.form(
            "/referrals/new/children",
            Map.of(
                "childCount",
                "1",
                "child.0.name",
                "Child Z" + acknowledged.size(),
                "child.0.age",
                "14"));
        referrer.form("/referrals/new/concerns", Map.of("concerns", "GANGS"));
        var check = referrer.page("/referrals/new/check");
        var submission =
            Pattern.compile("name=\"submissionId\"[^>]*value=\"([^\"]+)\"").matcher(check);
        if (submission.find()) {
          var sent =
              referrer.form("/referrals/new/check", Map.of("submissionId", submission.group(1)));
          var reference = Pattern.compile("/referrals/(R-[^/]+)/sent").matcher(sent);
          if (reference.find()) {
            acknowledged.add(reference.group(1));
          }
        }
      }
    } catch (IOException e) {
      // the process is gone, as it was meant to be
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
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
