package uk.complexcase.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.FolderListener;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Kill -9 while messages are sent: each arrives, under one id, and no notice is in two. Some kills
 * fall anywhere; others in the one window SMTP leaves, between the server's taking a message and
 * our recording it, and there the message comes again under the id it had.
 */
class MessageKillTest {

  private static final int ROUNDS = 3;

  /** What a message does not list it counts. */
  private static final int LISTED_IN_ONE = 50;

  private static final List<String> SCREENERS = List.of("hub.screener", "hub.screener2");
  private static final Pattern TASK =
      Pattern.compile("href=\"/tasks/(\\d+)\"[^>]*>\\s*Screen the contact");

  private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
  private final AtomicReference<ProductProcess> killedOnArrival = new AtomicReference<>();

  @TempDir Path data;

  @BeforeEach
  void aServer() {
    server.start();
    SCREENERS.forEach(person -> {
      var address = person + "@northmoor.example";
      var user = server.setUser(address, address, "unused");
      killOnArrival(user);
    });
  }

  @AfterEach
  void noServer() {
    server.stop();
  }

  @Test
  void noMessageIsLostAndNoNoticeComesTwiceHoweverOftenTheProcessIsKilled() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (var product = product()) {
        var sending = handOverUntilItFails(product, 4);
        int before = arrived().size();
        await().atMost(Duration.ofSeconds(90)).until(() -> arrived().size() > before + 3);
        if (round % 2 == 0) {
          Thread.sleep(ThreadLocalRandom.current().nextLong(50, 1_500));
          product.kill();
        } else {
          killedOnArrival.set(product);
          await().atMost(Duration.ofSeconds(90)).until(() -> killedOnArrival.get() == null);
        }
        for (var one : sending) {
          one.join();
        }
      }
    }
    try (var product = product()) {
      var admin = Browserless.signedIn(product.address(), "administrator");
      // long enough that what is on its way from the outbox to a notice would show
      await()
          .during(Duration.ofSeconds(12))
          .atMost(Duration.ofSeconds(180))
          .pollInterval(Duration.ofMillis(500))
          .until(() -> nothingWaits(admin.page("/deliveries")));
    }
    requireEachOnce();
  }

  private static boolean nothingWaits(String page) {
    var counts = page.replaceAll("\\s+", " ");
    return counts.contains("<dt>Waiting to be sent</dt><dd>0</dd>")
        && counts.contains("<dt>Being sent</dt><dd>0</dd>");
  }

  private void requireEachOnce() throws Exception {
    var rows =
        JdbcClient.create(
            new DriverManagerDataSource(
                "jdbc:h2:file:" + data.resolve("db/complexcase") + ";IFEXISTS=TRUE", "sa", ""));
    var notices = counts(rows, "select count(*) from notice where kind = 'TASK_HANDED_OVER'");
    var changes = counts(rows, "select count(*) from task_change where act = 'HANDED_OVER'");
    assertThat(changes).as("enough to tell").isGreaterThan(50);
    assertThat(notices).as("each handing over is told once").isEqualTo(changes);
    assertThat(counts(rows, "select count(*) from notice where message_id is null")).isZero();
    assertThat(counts(rows, "select count(*) from message where state <> 'SENT'")).isZero();

    Map<String, Integer> expected = new TreeMap<>();
    Map<String, Integer> tries = new HashMap<>();
    rows.sql(
            """
            select message.id, message.tries, count(*) as many from notice join message on message.id = notice.message_id
            group by message.id, message.tries
            """)
        .query(row -> {
          var id = "<" + row.getString("id") + "@northmoor.example>";
          expected.put(id, Math.min(row.getInt("many"), LISTED_IN_ONE));
          tries.put(id, row.getInt("tries"));
        });
    var copies =
        arrived().stream()
            .collect(Collectors.groupingBy(Mail::id, TreeMap::new, Collectors.toList()));
    assertThat(copies.keySet()).as("messages that arrived").isEqualTo(expected.keySet());
    copies.forEach((id, mails) -> {
      assertThat(mails).as("copies of " + id).hasSizeLessThanOrEqualTo(tries.get(id));
      mails.forEach(mail -> assertThat(mail.notices()).as(id).isEqualTo(expected.get(id)));
    });
    var again = copies.values().stream().filter(mails -> mails.size() > 1).toList();
    System.out.printf(
        "Handed over %d times in %d rounds: %d messages arrived, %d of them twice under one id.%n",
        changes, ROUNDS, copies.size(), again.size());
    assertThat(again.size())
        .as("only a kill between taking and recording repeats a message")
        .isBetween(ROUNDS / 2, ROUNDS);
  }

  private ProductProcess product() throws IOException, InterruptedException {
    return ProductProcess.ready(
        data,
        "--spring.mail.host=127.0.0.1",
        "--spring.mail.port=" + server.getSmtp().getPort(),
        "--complexcase.notifications.from=complex-case@northmoor.example",
        "--complexcase.notifications.batch=PT0.1S",
        "--complexcase.notifications.every=PT0.1S",
        "--complexcase.notifications.daily-budget=1000",
        "--complexcase.notifications.back-off=PT1S",
        "--complexcase.notifications.stuck-after=PT5S",
        "--complexcase.outbox.resubmit-after=PT3S");
  }

  /** Two colleagues hand tasks to and fro, each task in a thread of its own. */
  private List<Thread> handOverUntilItFails(ProductProcess product, int most)
      throws IOException, InterruptedException {
    var first = Browserless.signedIn(product.address(), SCREENERS.getFirst());
    var tasks =
        await()
            .atMost(Duration.ofSeconds(90))
            .until(() -> screening(first), found -> found.size() >= 2);
    var threads = new ArrayList<Thread>();
    for (var task : tasks.stream().limit(most).toList()) {
      var people = new ArrayList<Browserless>();
      for (var person : SCREENERS) {
        people.add(Browserless.signedIn(product.address(), person));
      }
      threads.add(Thread.ofVirtual().start(() -> handToAndFro(people, task)));
    }
    return threads;
  }

  private void handToAndFro(List<Browserless> people, String task) {
    try {
      for (int turn = 0; ; turn++) {
        int giver = turn % 2;
        people.get(giver).form("/tasks/" + task + "/claim", Map.of());
        people
            .get(giver)
            .form(
                "/tasks/" + task + "/hand-over",
                Map.of("to", SCREENERS.get(1 - giver), "reason", "Fictional"));
      }
    } catch (IOException e) {
      // the process is gone, as it was meant to be
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static List<String> screening(Browserless screener)
      throws IOException, InterruptedException {
    var pages = screener.page("/tasks?tab=teams") + screener.page("/tasks?tab=mine");
    return TASK.matcher(pages).results().map(found -> found.group(1)).distinct().toList();
  }

  /** Ends the process while its client waits for the answer to a message that is stored. */
  private void killOnArrival(GreenMailUser user) {
    try {
      server
          .getManagers()
          .getImapHostManager()
          .getInbox(user)
          .addListener(
              new FolderListener() {
                @Override
                public void added(int number) {
                  var product = killedOnArrival.get();
                  if (product != null) {
                    kill(product);
                    killedOnArrival.set(null);
                  }
                }

                @Override
                public void expunged(int number) {}

                @Override
                public void flagsUpdated(int number, Flags flags, Long uid) {}

                @Override
                public void mailboxDeleted() {}
              });
    } catch (FolderException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void kill(ProductProcess product) {
    try {
      product.kill();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Mail(String id, int notices) {}

  private List<Mail> arrived() {
    return Arrays.stream(server.getReceivedMessages()).map(MessageKillTest::read).toList();
  }

  private static Mail read(MimeMessage mail) {
    try {
      var acts =
          Pattern.compile("(?m)^http://localhost:\\d+/(tasks|deadlines)/")
              .matcher((String) mail.getContent());
      return new Mail(mail.getMessageID(), (int) acts.results().count());
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static int counts(JdbcClient rows, String query) {
    return rows.sql(query).query(Integer.class).single();
  }
}
