package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.complexcase.pathway.referral.ReferralRoom.MANAGER;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;
import static uk.complexcase.pathway.referral.ReferralRoom.TEAM_MANAGER;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ReceiptAllowed;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.OutsidePeople;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.referral.OutsideReport.Teller;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;

/** What people without an account tell the hub, on both databases. */
class OutsideReportsTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(ReferralRoom.class)
  @Transactional
  @RecordApplicationEvents
  abstract static class Behaviour {

    static final Teller NOBODY = new Teller("", "", "", "", "", false, "", false);
    static final Teller NEIGHBOUR =
        new Teller(
            "Neighbour N1",
            "",
            "",
            "01632 960007",
            "neighbour@home.example",
            true,
            "mornings only",
            true);
    static final Teller TEACHER =
        new Teller(
            "Teacher T1",
            "Hollin Park Academy",
            "Form tutor",
            "01632 960008",
            "t1@school.example",
            false,
            "",
            false);

    @Autowired OutsideReports reports;
    @Autowired HubReferrers referrers;
    @Autowired MailedReferrers mailed;
    @Autowired OutsideReferrers kept;
    @Autowired ContactRecord record;
    @Autowired ReferralDesk desk;
    @Autowired Contacts contacts;
    @Autowired ContactChildren children;
    @Autowired ReferrerNotices notices;
    @Autowired TellingReferrers telling;
    @Autowired PathwayStart start;
    @Autowired OutcomeChase chase;
    @Autowired OutcomeWaits waits;
    @Autowired EarlierContacts earlier;
    @Autowired ApplicationEvents told;
    @Autowired Heard heard;
    @Autowired TestClock clock;

    String form = "";

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
      form = UUID.randomUUID().toString();
    }

    @Test
    void one_sentence_is_enough_and_becomes_a_contact_in_the_same_intake() {
      var ref = reports.take(report("A girl was crying in a car.", null, NOBODY), form);

      var contact = contacts.findById(ref.value()).orElseThrow();
      assertThat(contact.channel.kind()).isEqualTo(ReferrerKind.PUBLIC);
      assertThat(contact.account.facts()).isEqualTo("A girl was crying in a car.");
      assertThat(contact.account.urgent()).isTrue();
      assertThat(children.findByContactRefOrderByPosition(ref.value()))
          .singleElement()
          .satisfies(child -> assertThat(child.name).isEqualTo("unknown"));
      assertThat(heard.clock("referral-decision", ref.value())).isPresent();
      assertThat(start.variables(ref))
          .containsEntry("channel", "PUBLIC_FORM")
          .containsEntry("urgent", true)
          .containsEntry("callRecorded", false)
          .containsEntry("detailsComplete", false);
    }

    @Test
    void nothing_but_what_happened_is_asked_for() {
      assertThat(reports.problems(report(" ", Urgency.URGENT, NEIGHBOUR)))
          .extracting(problem -> problem.field())
          .containsExactly("happened");
      assertThatThrownBy(() -> reports.take(report("", null, NOBODY), form))
          .isInstanceOf(ReferralRefused.class);
      assertThat(reports.problems(report("x".repeat(15_001), null, NOBODY)))
          .extracting(problem -> problem.field())
          .containsExactly("happened");
      assertThat(reports.problems(report("x", null, NOBODY))).isEmpty();
    }

    @Test
    void sent_again_it_is_the_same_contact_and_written_on_it_is_another() {
      var first = reports.take(report("He shouts at her.", null, NOBODY), form);

      assertThat(reports.take(report("He shouts at her.", null, NOBODY), form)).isEqualTo(first);
      assertThat(reports.take(report("He hits her too.", null, NOBODY), form)).isNotEqualTo(first);
      assertThat(
              reports.take(report("He shouts at her.", null, NOBODY), UUID.randomUUID().toString()))
          .isNotEqualTo(first);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void pressed_many_times_at_once_it_is_one_contact() throws Exception {
      try (var hands = Executors.newFixedThreadPool(8)) {
        var sent =
            hands.invokeAll(
                Collections.<Callable<ContactRef>>nCopies(
                    16, () -> reports.take(report("Pressed twice.", null, NEIGHBOUR), form)));
        var refs = new HashSet<ContactRef>();
        for (var one : sent) {
          refs.add(one.get());
        }

        assertThat(refs).hasSize(1);
        assertThat(kept.findById(refs.iterator().next().value())).isPresent();
        assertThat(heard.chronology).hasSize(1);
      }
    }

    @Test
    void who_told_stands_on_no_file_and_is_shown_to_the_hub_alone() {
      var ref = reports.take(report("Seen at the station.", null, NEIGHBOUR), form);
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();

      assertThat(record.aboutChild(SCREENER, child).toString() + heard.chronology + heard.audit)
          .contains("Member of the public")
          .doesNotContain("Neighbour", "960007", "neighbour@");
      var seen = referrers.of(SCREENER, ref);
      assertThat(seen.name()).isEqualTo("Neighbour N1");
      assertThat(seen.telephone()).isEqualTo("01632 960007");
      assertThat(seen.staysUnnamed()).isTrue();
      assertThat(heard.audit).contains("VIEW " + ref);
      assertThatThrownBy(() -> referrers.of(TEAM_MANAGER, ref)).isInstanceOf(NotVisible.class);
      assertThatThrownBy(() -> referrers.of(REFERRER, ref)).isInstanceOf(NotVisible.class);
      heard.hidden.add(child);
      assertThatThrownBy(() -> referrers.of(SCREENER, ref)).isInstanceOf(NotVisible.class);
    }

    @Test
    void only_the_hub_at_its_work_is_shown_the_way_to_who_told() {
      var ref = reports.take(report("Seen at the station.", null, NEIGHBOUR), form);
      var child = children.findByContactRefOrderByPosition(ref.value()).getFirst().file();

      assertThat(record.summary(SCREENER, ref).referrerAddress())
          .isEqualTo("/hub/contacts/" + ref + "/referrer");
      assertThat(record.aboutChild(SCREENER, child)).allMatch(one -> one.referrerAddress() == null);
    }

    @Test
    void nobody_else_finds_it_among_what_they_sent() {
      var ref = reports.take(report("Seen.", null, TEACHER, ReferrerKind.PROFESSIONAL), form);

      assertThat(desk.ofMyOrganisation(REFERRER)).noneMatch(status -> status.contact().equals(ref));
      assertThatThrownBy(() -> desk.status(SCREENER, ref)).isInstanceOf(NotVisible.class);
    }

    @Test
    void a_receipt_goes_only_where_an_address_was_given_and_allowed() {
      var allowed = reports.take(report("One.", null, NEIGHBOUR), form);
      var forbidden = reports.take(report("Two.", null, TEACHER), form);
      var mistyped =
          reports.take(
              report("Three.", null, new Teller("", "", "", "", "no address", true, "", false)),
              form);

      assertThat(told.stream(ReceiptAllowed.class))
          .extracting(ReceiptAllowed::contact)
          .containsExactly(allowed);
      assertThat(mailed.find(MailedReferrers.id(allowed.value())))
          .hasValue(new OutsidePeople.Outside("Neighbour N1", "neighbour@home.example"));
      assertThat(mailed.find(MailedReferrers.id(forbidden.value()))).isEmpty();
      assertThat(mailed.find(MailedReferrers.id(mistyped.value()))).isEmpty();
      assertThat(mailed.find(new PractitionerId("outside:somebody"))).isEmpty();
    }

    @Test
    void the_public_gets_the_receipt_and_nothing_of_what_was_decided() {
      var ref = reports.take(report("Seen.", Urgency.ROUTINE, NEIGHBOUR), form);
      assertThat(notice(ref, ReferrerNotice.Kind.ACKNOWLEDGED)).isEqualTo("Reference " + ref + ".");

      decided(ref);
      telling.outcome(ref);

      assertThat(notice(ref, ReferrerNotice.Kind.OUTCOME)).isNull();
      assertThat(referrers.of(SCREENER, ref).outcome()).isNull();
      assertThat(referrers.verified(SCREENER, ref, "rang")).isPresent();
      assertThat(referrers.told(SCREENER, ref, "rang")).isPresent();
    }

    @Test
    void a_professional_is_told_only_once_decided_and_verified() {
      var ref = reports.take(report("Seen.", null, TEACHER, ReferrerKind.PROFESSIONAL), form);
      assertThat(referrers.told(MANAGER, ref, "rang")).isPresent();
      decided(ref);
      telling.outcome(ref);
      assertThat(notice(ref, ReferrerNotice.Kind.OUTCOME)).isNull();
      assertThat(referrers.of(MANAGER, ref).outcome()).isNull();
      assertThat(referrers.told(MANAGER, ref, "rang")).isPresent();

      assertThat(referrers.verified(SCREENER, ref, " ")).isPresent();
      assertThat(referrers.verified(SCREENER, ref, "Rang the school office")).isEmpty();
      assertThat(referrers.of(MANAGER, ref).outcome())
          .isEqualTo(
              "Threshold not met: Advice given. You saw it as child protection; the hub"
                  + " decided otherwise because: The family has help already");
      assertThat(referrers.told(MANAGER, ref, "")).isPresent();
      assertThat(referrers.told(MANAGER, ref, "Rang at 11:00")).isEmpty();
      assertThat(referrers.told(SCREENER, ref, "Rang again")).isEmpty();

      var seen = referrers.of(MANAGER, ref);
      assertThat(seen.told()).isNotNull();
      assertThat(seen.told().how()).isEqualTo("Rang at 11:00");
      assertThat(seen.verified().by()).isEqualTo("Worker screener1");
      assertThat(notice(ref, ReferrerNotice.Kind.OUTCOME)).startsWith("Threshold not met");
      assertThatThrownBy(() -> referrers.verified(TEAM_MANAGER, ref, "x"))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void the_hub_owes_a_professional_the_outcome_until_it_told_them_or_says_why_not() {
      var told = reports.take(report("One.", null, TEACHER, ReferrerKind.PROFESSIONAL), form);
      var unknown = reports.take(report("Two.", null, TEACHER, ReferrerKind.PROFESSIONAL), form);
      var publicly = reports.take(report("Three.", null, NEIGHBOUR), form);
      assertThat(referrers.notTold(SCREENER, unknown, "nobody knows them")).isPresent();
      for (var ref : List.of(told, unknown, publicly)) {
        decided(ref);
        chase.decided(ref, clock.instant());
      }

      assertThat(heard.clock("outside-referrer-told", publicly.value())).isEmpty();
      assertThat(waits.openSteps(SCREENER, file(publicly))).isEmpty();
      var owed = heard.clock("outside-referrer-told", told.value()).orElseThrow();
      assertThat(waits.openSteps(SCREENER, file(told)))
          .singleElement()
          .satisfies(step -> {
            assertThat(step.due()).isEqualTo(owed.due());
            assertThat(step.sentence()).contains(told.value()).doesNotContain("Teacher");
          });

      referrers.verified(SCREENER, told, "Rang the office");
      referrers.told(SCREENER, told, "Rang at noon");
      assertThat(referrers.notTold(SCREENER, unknown, "")).isPresent();
      assertThat(referrers.notTold(SCREENER, unknown, "The school knows no such person")).isEmpty();

      for (var ref : List.of(told, unknown)) {
        assertThat(waits.openSteps(SCREENER, file(ref))).isEmpty();
        assertThat(heard.clock("outside-referrer-told", ref.value()).orElseThrow().running())
            .isFalse();
      }
      assertThat(notice(unknown, ReferrerNotice.Kind.OUTCOME)).isNull();
    }

    private uk.complexcase.foundation.shared.CaseRef file(ContactRef ref) {
      return children.findByContactRefOrderByPosition(ref.value()).getFirst().file();
    }

    @Test
    void each_unnamed_report_about_a_child_counts_as_a_source_of_its_own() {
      about("First.");
      var last = about("Second.");

      assertThat(contacts.findById(last.value()).orElseThrow().source())
          .isEqualTo("public:" + last);
      assertThat(earlier.count(last).sourcesInWindow()).isEqualTo(2);
    }

    private ContactRef about(String happened) {
      return reports.take(
          new OutsideReport(
              ReferrerKind.PUBLIC,
              null,
              happened,
              "",
              null,
              "Child N9",
              "27 3 2012",
              "",
              "",
              "",
              null,
              null,
              NOBODY),
          form);
    }

    @ParameterizedTest
    @CsvSource({
      "14, , 14",
      "about 9, , 9",
      "27 3 2012, 2012-03-27, ",
      "99, , ",
      "older than my son, , ",
      "1 1 1950, , "
    })
    void an_age_is_read_as_far_as_it_can_be(
        String typed, @Nullable LocalDate born, @Nullable Integer age) {
      var mars =
          OutsideReading.referral(
              new OutsideReport(
                  ReferrerKind.PUBLIC,
                  null,
                  "Seen.",
                  "",
                  null,
                  "Child A1",
                  typed,
                  "",
                  "",
                  "",
                  null,
                  null,
                  NOBODY),
              LocalDate.of(2027, 2, 1));

      var child = mars.children().getFirst();
      assertThat(child.dateOfBirth()).isEqualTo(born);
      assertThat(child.expectedAge()).isEqualTo(age);
      assertThat(mars.facts().contains(typed)).isEqualTo(born == null && age == null);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whether_somebody_uses_the_child_goes_with_the_contact(boolean used) {
      var ref =
          reports.take(
              new OutsideReport(
                  ReferrerKind.PUBLIC,
                  Urgency.URGENT,
                  "Two phones and new clothes.",
                  "A man in a grey car",
                  used,
                  "Child A1",
                  "14",
                  "with an aunt",
                  "",
                  "Child A2, 12",
                  null,
                  null,
                  NOBODY),
              form);

      assertThat(start.variables(ref))
          .containsEntry("exploitationConcern", used)
          .containsEntry("detailsComplete", true);
      assertThat(contacts.findById(ref.value()).orElseThrow().account.facts())
          .contains("A man in a grey car", "Child A2, 12");
    }

    private void decided(ContactRef ref) {
      var contact = contacts.findById(ref.value()).orElseThrow();
      contact.status = ContactStatus.DECIDED;
      contact.threshold = Threshold.NOT_MET;
      contact.outcome = ContactOutcome.values()[0];
      contact.referrerReason = "The family has help already";
      contact.decidedAt = clock.instant();
    }

    private @Nullable String notice(ContactRef ref, ReferrerNotice.Kind kind) {
      return notices.findByContactRefAndKind(ref.value(), kind).map(one -> one.notice).orElse(null);
    }

    private static OutsideReport report(String happened, @Nullable Urgency urgency, Teller teller) {
      return report(happened, urgency, teller, ReferrerKind.PUBLIC);
    }

    private static OutsideReport report(
        String happened, @Nullable Urgency urgency, Teller teller, ReferrerKind kind) {
      return new OutsideReport(
          kind, urgency, happened, "", null, "", "", "", "", "", null, null, teller);
    }
  }
}
