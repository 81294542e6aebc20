package uk.complexcase.product;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ExploitationConcernOpened;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.Rule;
import uk.complexcase.engine.EmbeddedRuntime;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/**
 * Three young people reach 16, the six months before 18, and 18 in the whole product; everything
 * the engine wrote down of it is read for a date from which a day of birth follows. The days lie in
 * 2025, long before those of every other test, so that any such text is theirs.
 */
class NoBirthdayInTheEngineTest extends ProductTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final PractitionerId HUB = new PractitionerId("hub.manager");

  /** Days of birth by what is reached in March 2025. */
  private static final LocalDate SIXTEEN = LocalDate.of(2009, 3, 18);

  private static final LocalDate NEAR_EIGHTEEN = LocalDate.of(2007, 9, 19);
  private static final LocalDate EIGHTEEN = LocalDate.of(2007, 3, 20);

  /** How any of those days, and any due time that counts from one, begins as a text. */
  private static final List<String> DATES =
      List.of("2009-03-", "2007-03-", "2007-09-", "2025-03-", "2025-04-", "2025-09-");

  @Autowired VirtualTime time;
  @Autowired EmbeddedRuntime engine;
  @Autowired CaseFiles files;
  @Autowired DeadlineRegister deadlines;
  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transactions;
  @Autowired JdbcClient jdbc;

  @Value("${complexcase.data}")
  Path data;

  @AfterEach
  void theTimeOfTheOthers() {
    time.moveTo(VirtualTime.START, engine.managementAddress());
  }

  @Test
  void theEngineHoldsNothingFromWhichADayOfBirthFollows() throws IOException {
    goesOnTo("2025-03-03T10:00:00");
    var children = Stream.of(SIXTEEN, NEAR_EIGHTEEN, EIGHTEEN).map(this::child).toList();
    goesOnTo("2025-03-18T00:00:07");
    hasTask(children.get(0), "ReferToAdultServices");
    hasTask(children.get(0), "SeekWishes");
    goesOnTo("2025-03-19T00:00:07");
    hasTask(children.get(1), "PrepareForAdulthood");
    goesOnTo("2025-03-20T00:00:07");
    hasTask(children.get(2), "ReviewAtEighteen");
    var clocks = children.stream().flatMap(one -> deadlines.ofOwner(one.value()).stream()).toList();

    // due by the register, which the task list shows
    assertThat(due(children.get(0), "ReferToAdultServices"))
        .isEqualTo(london("2025-03-25T17:00:00"));

    var written = written();
    for (var child : children) {
      assertThat(written.has(child.value().getBytes(StandardCharsets.US_ASCII)))
          .as("the engine's own files are read")
          .isTrue();
    }
    for (var text : DATES) {
      assertThat(written.around(text.getBytes(StandardCharsets.US_ASCII))).as(text).isEmpty();
    }
    assertThat(clocks).filteredOn(Deadline::tellsBirth).hasSizeGreaterThan(9);
    for (var clock : clocks.stream().filter(Deadline::tellsBirth).toList()) {
      assertThat(written.instants(clock)).as(clock.timescale().value()).isEmpty();
      // the key of a watch over it
      assertThat(written.has((clock.id() + ".").getBytes(StandardCharsets.US_ASCII))).isFalse();
    }
  }

  private CaseRef child(LocalDate born) {
    return requireNonNull(
        transactions.execute(status -> {
          var contact = new ContactRef(References.fresh("R"));
          var child =
              files.open(
                  new NewChild("Child E" + born.getDayOfMonth(), born, null),
                  contact,
                  "northmoor-hub",
                  time.instant(),
                  HUB);
          events.publishEvent(
              new ExploitationConcernOpened(child, contact, time.instant(), time.instant()));
          return child;
        }));
  }

  private void goesOnTo(String london) {
    time.moveTo(london(london), engine.managementAddress());
  }

  private void hasTask(CaseRef child, String element) {
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(rows(child, element)).hasSize(1));
  }

  private Instant due(CaseRef child, String element) {
    return ((java.time.OffsetDateTime)
            requireNonNull(rows(child, element).getFirst().get("due_at")))
        .toInstant();
  }

  private List<Map<String, Object>> rows(CaseRef child, String element) {
    return jdbc.sql(
            """
            select t.due_at, t.due_in_register from task t join task_case c on c.task_key = t.task_key
            where c.current_ref = :child and t.element_id = :element and t.state = 'OPEN'
            """)
        .param("child", child.value())
        .param("element", element)
        .query()
        .listOfRows();
  }

  private static Instant london(String at) {
    return LocalDateTime.parse(at).atZone(LondonTime.ZONE).toInstant();
  }

  /** Everything the engine keeps on disk. */
  private Written written() throws IOException {
    try (var walk = Files.walk(data.resolve("engine"))) {
      var all = new ArrayList<byte[]>();
      for (var file : walk.filter(NoBirthdayInTheEngineTest::ofTheEngine).toList()) {
        all.add(Files.readAllBytes(file));
      }
      return new Written(all);
    }
  }

  /** The one file that is this test's: to which moment it moved the engine's clock. */
  private static boolean ofTheEngine(Path file) {
    return Files.isRegularFile(file) && !file.getFileName().toString().equals("clock");
  }

  /** Bytes of the engine's files. */
  private record Written(List<byte[]> files) {

    boolean has(byte[] wanted) {
      return files.stream().anyMatch(file -> at(file, wanted, 0) >= 0);
    }

    /** What stands around each place where these bytes stand. */
    List<String> around(byte[] wanted) {
      var found = new ArrayList<String>();
      for (var file : files) {
        for (int at = at(file, wanted, 0); at >= 0; at = at(file, wanted, at + 1)) {
          int from = Math.max(0, at - 40);
          found.add(
              new String(file, from, Math.min(120, file.length - from), StandardCharsets.US_ASCII));
        }
      }
      return found;
    }

    /** Times of a clock, to the millisecond, as numbers are kept. */
    List<Instant> instants(Deadline clock) {
      var from = clock.rule() == Rule.AGE ? Stream.of(clock.origin()) : Stream.<Instant>empty();
      return Stream.of(from, Stream.of(clock.due()), clock.warnings().stream())
          .flatMap(all -> all)
          .filter(one -> has(number(one, false)) || has(number(one, true)))
          .toList();
    }

    private static byte[] number(Instant at, boolean reversed) {
      long millis = at.toEpochMilli();
      return ByteBuffer.allocate(8).putLong(reversed ? Long.reverseBytes(millis) : millis).array();
    }

    private static int at(byte[] file, byte[] wanted, int from) {
      outer:
      for (int i = from; i <= file.length - wanted.length; i++) {
        for (int j = 0; j < wanted.length; j++) {
          if (file[i + j] != wanted[j]) {
            continue outer;
          }
        }
        return i;
      }
      return -1;
    }
  }
}
