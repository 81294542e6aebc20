package uk.complexcase.cases.casesystem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static uk.complexcase.cases.fixtures.Somebody.HUB_MANAGER;
import static uk.complexcase.cases.fixtures.Somebody.NURSE;
import static uk.complexcase.cases.fixtures.Somebody.SCREENER;
import static uk.complexcase.cases.fixtures.Somebody.TEAM_MANAGER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.casesystem.CaseSystem.HandOver;
import uk.complexcase.cases.casesystem.CaseSystem.NewHandOver;
import uk.complexcase.cases.casesystem.CaseSystem.NumberTaken;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseSystemReceived;
import uk.complexcase.cases.fixtures.CaseFilesOnADatabase;
import uk.complexcase.cases.fixtures.RememberedAudit;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;

/** Numbers in, records out, receipts tracked, on both databases. */
class CaseSystemTest {

  @Nested
  @OnH2
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  class OnPostgresTest extends Behaviour {}

  @TestConfiguration(proxyBeanMethods = false)
  static class Played {

    @Bean
    FakePort port() {
      return new FakePort();
    }

    @Bean
    CaseSystemSettings settings() {
      return new CaseSystemSettings(
          CaseSystemSettings.Kind.NONE,
          "LCS",
          "[0-9]{4,12}",
          "4 to 12 digits",
          "",
          "",
          "",
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          3);
    }

    @Bean
    ObjectMapper json() {
      return new ObjectMapper();
    }
  }

  @Import({
    CaseFilesOnADatabase.class,
    Played.class,
    LinkedCaseSystem.class,
    Numbers.class,
    HandOverRows.class,
    Envelope.class,
    Sending.class,
    Settlement.class,
    ReceiptPoll.class,
    HandOverAfterMerge.class
  })
  @RecordApplicationEvents
  abstract static class Behaviour {

    // what is asked for is heard at once after the commit: send() stands for hearing of it again

    private static final byte[] PDF = new byte[1_500_000];

    @Autowired CaseSystem system;
    @Autowired Sending sending;
    @Autowired ReceiptPoll poll;
    @Autowired HandOverRows rows;
    @Autowired Settlement settlement;
    @Autowired HandOverAfterMerge merges;
    @Autowired FakePort port;
    @Autowired CaseFiles files;
    @Autowired CaseAccess access;
    @Autowired RememberedAudit audit;
    @Autowired ApplicationEvents events;
    @Autowired TestClock clock;

    private final String source = References.fresh("S");
    private final String number =
        String.valueOf(ThreadLocalRandom.current().nextLong(100_000_000_000L, 999_999_999_999L));

    @BeforeEach
    void quiet() {
      port.reset();
      clock.moveTo(TestClock.START);
      ThreadLocalRandom.current().nextBytes(PDF);
    }

    @Test
    void a_record_goes_under_the_childs_number_with_its_paper_and_waits_for_the_receipt()
        throws IOException {
      var child = open();
      enter(child, number);

      var ref = handOver("k", child);
      send(ref);

      assertThat(one(child).state()).isEqualTo(HandOverState.HANDED_OVER);
      assertThat(one(child).notReceivedSince()).isEqualTo(TestClock.START);
      var delivery = port.sent.getFirst();
      var envelope = json(delivery);
      assertThat(delivery.id()).isEqualTo(ref + ".1");
      assertThat(delivery.pdf()).isEqualTo(PDF);
      assertThat(envelope.path("number").asText()).isEqualTo(number);
      assertThat(envelope.path("case").asText()).isEqualTo(child.value());
      assertThat(envelope.at("/record/outcome").asText()).isEqualTo("S47");
      assertThat(envelope.at("/pdf/bytes").asInt()).isEqualTo(PDF.length);
    }

    @Test
    void a_receipt_ends_it_once_with_a_line_on_the_childs_chronology() {
      var child = open();
      enter(child, number);
      var ref = handOver("k", child);
      send(ref);

      receive(ref + ".1", true, "LCS-77");
      receive(ref + ".1", true, "LCS-77");

      assertThat(one(child).state()).isEqualTo(HandOverState.RECEIVED);
      assertThat(one(child).receipt()).isEqualTo("LCS-77");
      assertThat(system.notReceived(SCREENER.viewer(), child)).isEmpty();
      assertThat(files.chronology(SCREENER.viewer(), child))
          .filteredOn(line -> line.kind().equals("RECORD_RECEIVED"))
          .extracting(ChronologyEntry::text)
          .containsExactly("Minutes of " + source + " received by LCS");
      assertThat(audit.actsOn(ref))
          .containsExactly("RECORD_TO_BE_HANDED_OVER", "RECORD_HANDED_OVER", "RECORD_RECEIVED");
      assertThat(events.stream(CaseSystemReceived.class))
          .containsExactly(new CaseSystemReceived(ref, source, child, TestClock.START));
      assertThat(port.stored).isNotEmpty();
    }

    @Test
    void a_receipt_two_nodes_read_at_once_is_taken_once() {
      var child = open();
      enter(child, number);
      var ref = handOver("k", child);
      var row = rows.find(ref).orElseThrow();

      settlement.receipt(row, new Port.Receipt(row.deliveryId(), true, "LCS-77"));
      settlement.receipt(row, new Port.Receipt(row.deliveryId(), true, "LCS-78"));
      settlement.receipt(row, new Port.Receipt(row.deliveryId(), false, "No such child"));

      assertThat(one(child))
          .extracting(HandOver::state, HandOver::receipt, HandOver::reason)
          .containsExactly(HandOverState.RECEIVED, "LCS-77", "");
      assertThat(events.stream(CaseSystemReceived.class)).hasSize(1);
    }

    @Test
    void handing_over_twice_is_one_and_hearing_of_it_twice_sends_once() {
      var child = open();
      enter(child, number);

      var ref = handOver("k", child);
      assertThat(handOver("k", child)).isEqualTo(ref);
      send(ref);
      send(ref);
      sending.sendDue();

      assertThat(system.ofSource(source)).hasSize(1);
      assertThat(mine()).hasSize(1);
    }

    @Test
    void what_fails_is_tried_again_with_growing_waits_until_a_person_has_to_look() {
      var child = open();
      enter(child, number);
      port.answer = delivery -> new Port.Sent.Failed("The case system could not be reached.");
      var ref = handOver("k", child);

      send(ref);
      assertThat(one(child))
          .extracting(HandOver::state, HandOver::reason, HandOver::attempts, HandOver::nextAttempt)
          .containsExactly(
              HandOverState.FAILED,
              "The case system could not be reached.",
              1,
              TestClock.START.plus(Duration.ofMinutes(1)));

      clock.advance(Duration.ofSeconds(59));
      sending.sendDue();
      assertThat(mine()).hasSize(1);
      clock.advance(Duration.ofSeconds(1));
      sending.sendDue();
      assertThat(one(child).nextAttempt()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
      clock.advance(Duration.ofMinutes(2));
      sending.sendDue();
      assertThat(one(child))
          .extracting(HandOver::attempts, HandOver::nextAttempt)
          .containsExactly(3, null);
      assertThat(one(child).notReceivedSince()).isEqualTo(TestClock.START);

      port.answer = delivery -> new Port.Sent.Received("LCS-1");
      system.again(SCREENER.viewer(), child, ref);
      send(ref);
      assertThat(one(child).state()).isEqualTo(HandOverState.RECEIVED);
      assertThat(mine()).extracting(Port.Delivery::id).containsOnly(ref + ".1");
    }

    @Test
    void an_attempt_that_died_with_its_node_is_made_again_with_the_very_same_document() {
      var child = open();
      enter(child, number);
      port.answer =
          delivery -> {
            throw new IllegalStateException("The node dies");
          };
      var ref = handOver("k", child);
      send(ref);
      port.answer = delivery -> new Port.Sent.HandedOver();

      sending.sendDue();
      assertThat(mine()).hasSize(1);
      clock.advance(Duration.ofMinutes(5));
      sending.sendDue();

      assertThat(mine()).hasSize(2);
      assertThat(mine().get(1).json()).isEqualTo(mine().get(0).json());
      assertThat(mine().get(1).id()).isEqualTo(mine().get(0).id());
    }

    @Test
    void without_a_number_it_waits_and_goes_once_the_number_is_entered() {
      var child = open();
      var ref = handOver("k", child);

      send(ref);
      assertThat(one(child).state()).isEqualTo(HandOverState.WAITING);
      assertThat(one(child).reason()).contains("number");
      assertThat(port.sent).isEmpty();

      enter(child, number);
      assertThat(events.stream(HandOverAsked.class)).contains(new HandOverAsked(ref));
      send(ref);
      assertThat(one(child).state()).isEqualTo(HandOverState.HANDED_OVER);
      assertThat(one(child).reason()).isEmpty();
    }

    @Test
    void without_a_case_system_it_waits_and_goes_after_one_was_set_up() {
      var child = open();
      enter(child, number);
      port.set = false;
      var ref = handOver("k", child);
      send(ref);
      assertThat(one(child).reason()).isEqualTo("No case system is set up.");

      port.set = true;
      sending.lookAgain();
      sending.sendDue();

      assertThat(one(child).state()).isEqualTo(HandOverState.HANDED_OVER);
    }

    @Test
    void a_corrected_number_sends_even_what_was_received_anew_under_an_id_of_its_own()
        throws IOException {
      var child = open();
      enter(child, number);
      var ref = handOver("k", child);
      send(ref);
      receive(ref + ".1", true, "LCS-77");

      enter(child, "7777" + number.substring(4));
      assertThat(one(child).receipt()).isEmpty();
      assertThat(system.notReceived(SCREENER.viewer(), child)).hasSize(1);
      send(ref);
      receive(ref + ".1", true, "LCS-77");

      assertThat(one(child).state()).isEqualTo(HandOverState.HANDED_OVER);
      assertThat(mine().get(1).id()).isEqualTo(ref + ".2");
      assertThat(json(mine().get(1)).path("number").asText()).startsWith("7777");
      assertThat(audit.actsOn(child.value()))
          .containsExactly("CASE_OPENED", "CASE_NUMBER_ENTERED", "CASE_NUMBER_CORRECTED");
    }

    @Test
    void what_the_case_system_refuses_waits_for_a_person_and_goes_again_under_another_id() {
      var child = open();
      enter(child, number);
      var ref = handOver("k", child);
      send(ref);

      receive(ref + ".1", false, "No such child");
      assertThat(one(child))
          .extracting(HandOver::state, HandOver::reason, HandOver::nextAttempt)
          .containsExactly(HandOverState.FAILED, "The case system refused it: No such child", null);

      system.again(SCREENER.viewer(), child, ref);
      send(ref);
      assertThat(mine()).extracting(Port.Delivery::id).containsExactly(ref + ".1", ref + ".2");
    }

    @Test
    void a_number_of_another_form_is_refused_and_one_in_use_for_another_child_too() {
      var child = open();
      var other = open();
      for (var wrong : List.of("", "12a4", "1".repeat(61), "123", "1234\n5678")) {
        assertThat(system.enterNumber(SCREENER.viewer(), child, wrong))
            .isInstanceOf(NumberTaken.Refused.class);
      }
      enter(child, " " + number + " ");
      assertThat(system.number(SCREENER.viewer(), child).orElseThrow().number()).isEqualTo(number);

      assertThat(system.enterNumber(SCREENER.viewer(), other, number))
          .isInstanceOfSatisfying(
              NumberTaken.Refused.class,
              refused -> assertThat(refused.sentence()).doesNotContain(child.value()));
      assertThat(system.number(SCREENER.viewer(), other)).isEmpty();
    }

    @Test
    void only_who_may_open_the_file_enters_reads_and_asks_again() {
      var child = open();
      enter(child, number);
      var ref = handOver("k", child);
      var nurse = NURSE.viewer();

      for (Runnable act :
          List.<Runnable>of(
              () -> system.enterNumber(nurse, child, number),
              () -> system.number(nurse, child),
              () -> system.ofChild(nurse, child),
              () -> system.notReceived(nurse, child),
              () -> system.again(nurse, child, ref))) {
        assertThatExceptionOfType(NotVisible.class).isThrownBy(act::run);
      }
      var unrelated = open();
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> system.again(SCREENER.viewer(), unrelated, ref));
    }

    @Test
    void what_was_handed_over_follows_the_child_into_the_file_that_holds_it() {
      var duplicate = open();
      var into = open();
      enter(into, number);
      var ref = handOver("k", duplicate);

      files.merge(HUB_MANAGER.viewer(), duplicate, into, "The same child");
      merges.on(new CaseMerged(duplicate, into));
      send(ref);

      assertThat(system.notReceived(SCREENER.viewer(), into))
          .extracting(HandOver::ref, HandOver::child, HandOver::state)
          .containsExactly(tuple(ref, duplicate, HandOverState.HANDED_OVER));
    }

    @Test
    void a_restricted_childs_records_show_to_those_named_only() {
      var child = open();
      handOver("k", child);
      access.restrict(child, Set.of(TEAM_MANAGER.id()), "Sensitive", TEAM_MANAGER.id());

      assertThat(system.notReceived(TEAM_MANAGER.viewer(), child)).hasSize(1);
      assertThatExceptionOfType(NotVisible.class)
          .isThrownBy(() -> system.notReceived(SCREENER.viewer(), child));
    }

    private void enter(CaseRef child, String typed) {
      assertThat(system.enterNumber(SCREENER.viewer(), child, typed))
          .isInstanceOf(NumberTaken.Entered.class);
    }

    private String handOver(String key, CaseRef child) {
      return system.handOver(
          new NewHandOver(
              source + key,
              source,
              child,
              "MINUTES",
              "Minutes of " + source,
              Map.of("outcome", "S47", "actions", List.of(Map.of("ref", "A-1"))),
              PDF),
          TEAM_MANAGER.id(),
          TestClock.START);
    }

    private void send(String ref) {
      sending.on(new HandOverAsked(ref));
    }

    private void receive(String id, boolean received, String text) {
      port.waiting.add(new Port.Receipt(id, received, text));
      poll.poll();
    }

    private List<Port.Delivery> mine() {
      var refs = system.ofSource(source).stream().map(HandOver::ref).toList();
      return port.sent.stream()
          .filter(delivery -> refs.contains(delivery.id().substring(0, delivery.id().indexOf('.'))))
          .toList();
    }

    private HandOver one(CaseRef child) {
      return system.ofChild(SCREENER.viewer(), child).getFirst();
    }

    private static JsonNode json(Port.Delivery delivery) throws IOException {
      return new ObjectMapper().readTree(new String(delivery.json(), StandardCharsets.UTF_8));
    }

    private CaseRef open() {
      return files.open(
          new NewChild("Child A1", LocalDate.of(2011, 6, 14), null),
          new ContactRef(References.fresh("R")),
          Instant.parse("2027-01-31T10:00:00Z"),
          SCREENER.id());
    }
  }
}
