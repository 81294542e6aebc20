package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static uk.complexcase.pathway.referral.ReferralRoom.HUB;
import static uk.complexcase.pathway.referral.ReferralRoom.REFERRER;
import static uk.complexcase.pathway.referral.ReferralRoom.SCHOOL;
import static uk.complexcase.pathway.referral.ReferralRoom.SCREENER;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.db.OnH2;
import uk.complexcase.db.OnPostgres;
import uk.complexcase.db.TestClock;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.referral.ReferralRoom.Heard;

/** What referrers do, on both databases. */
class SendingAReferralTest {

  @Nested
  @OnH2
  class OnH2Test extends Behaviour {}

  @Nested
  @OnPostgres
  class OnPostgresTest extends Behaviour {}

  @Import(ReferralRoom.class)
  @Transactional
  abstract static class Behaviour {

    @Autowired ReferralDesk desk;
    @Autowired Contacts contacts;
    @Autowired ContactChildren children;
    @Autowired ReferrerNotices notices;
    @Autowired Heard heard;
    @Autowired TestClock clock;
    final String submission = UUID.randomUUID().toString();

    @BeforeEach
    void quiet() {
      heard.clear();
      clock.moveTo(TestClock.START);
    }

    @Test
    void a_referral_is_stored_acknowledged_and_on_the_clock_at_once() {
      var receipt =
          desk.submit(
              REFERRER, Referrals.about("Child D1", "Child D2").mars(), Channel.ONLINE, submission);

      var ref = receipt.contact().value();
      var stored = contacts.findById(ref).orElseThrow();
      assertThat(stored.status).isEqualTo(ContactStatus.RECEIVED);
      assertThat(stored.receivedAt).isEqualTo(TestClock.START);
      assertThat(stored.concerns).containsExactly(ConcernType.NEGLECT);
      assertThat(stored.account.facts()).startsWith("Seen hungry");
      assertThat(children.findByContactRefOrderByPosition(ref))
          .extracting(child -> child.name)
          .containsExactly("Child D1", "Child D2");
      assertThat(heard.clock("referral-decision", ref)).isPresent();
      assertThat(heard.clock("group-to-cs-team", ref)).isPresent();
      assertThat(notices.findByContactRefAndKind(ref, ReferrerNotice.Kind.ACKNOWLEDGED))
          .isPresent();
      assertThat(heard.chronology).hasSize(2).allMatch(line -> !line.text().contains("Child"));
      assertThat(receipt.decisionExpectedBy()).isEqualTo(TestClock.START.plusSeconds(86_400));
    }

    @Test
    void the_same_submission_again_changes_nothing_and_answers_the_same() {
      var referral = Referrals.about("Child A1").mars();

      var first = desk.submit(REFERRER, referral, Channel.ONLINE, submission);
      var second = desk.submit(REFERRER, referral, Channel.ONLINE, submission);

      assertThat(second).isEqualTo(first);
      assertThat(heard.chronology).hasSize(1);
      assertThat(heard.clock("group-to-cs-team", first.contact().value())).isEmpty();
    }

    @Test
    void somebody_excluded_from_a_child_no_longer_finds_what_their_organisation_sent_about_it() {
      var kept =
          desk.submit(
              REFERRER, Referrals.about("Child A1", "Child A2").mars(), Channel.ONLINE, submission);
      var other =
          desk.submit(
              REFERRER,
              Referrals.about("Child B1").mars(),
              Channel.ONLINE,
              UUID.randomUUID().toString());
      heard.excluded.add(
          children.findByContactRefOrderByPosition(kept.contact().value()).getLast().file());

      assertThat(desk.ofMyOrganisation(REFERRER))
          .extracting(ReferralDesk.ReferralStatus::contact)
          .contains(other.contact())
          .doesNotContain(kept.contact());
      assertThatThrownBy(() -> desk.status(REFERRER, kept.contact()))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void somebody_elses_submission_is_not_shown() {
      desk.submit(REFERRER, Referrals.about("Child A1").mars(), Channel.ONLINE, submission);

      assertThatThrownBy(() ->
              desk.submit(SCREENER, Referrals.about("Child A1").mars(), Channel.ONLINE, submission))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void two_equal_submissions_at_once_give_one_contact() throws Exception {
      try (var hands = Executors.newFixedThreadPool(6)) {
        var sent =
            hands.invokeAll(
                java.util.Collections.nCopies(
                    6,
                    () ->
                        desk.submit(
                                REFERRER,
                                Referrals.about("Child Z2").mars(),
                                Channel.ONLINE,
                                submission)
                            .contact()));

        var refs = new java.util.HashSet<Object>();
        for (var one : sent) {
          refs.add(one.get());
        }
        assertThat(refs).hasSize(1);
        assertThat(
                heard.audit.stream()
                    .filter(line -> line.contains(refs.iterator().next().toString())))
            .hasSize(1);
      }
    }

    @Test
    void the_clock_of_a_referral_that_was_phoned_first_starts_with_the_call() {
      clock.moveTo(Instant.parse("2026-12-14T10:05:00Z"));
      var call = Instant.parse("2026-12-14T09:20:00Z");

      var receipt =
          desk.submit(
              SCREENER,
              Referrals.about("Child C1").urgent().afterCallAt(call).mars(),
              Channel.TELEPHONE,
              submission);

      assertThat(receipt.receivedAt()).isEqualTo(call);
      assertThat(heard.clock("referral-decision", receipt.contact().value()).orElseThrow().origin())
          .isEqualTo(call);
    }

    @Test
    void only_the_hub_types_in_what_it_was_told_on_the_telephone() {
      assertThatThrownBy(() ->
              desk.submit(
                  REFERRER, Referrals.about("Child A1").mars(), Channel.TELEPHONE, submission))
          .isInstanceOf(NotVisible.class);
    }

    @Test
    void a_referral_that_the_check_stops_is_not_stored() {
      assertThatThrownBy(
              () -> desk.submit(REFERRER, Referrals.about().mars(), Channel.ONLINE, submission))
          .isInstanceOf(ReferralRefused.class);
      assertThat(contacts.findBySubmissionId(submission)).isEmpty();
    }

    @Test
    void a_draft_keeps_what_was_typed_step_by_step_and_is_gone_once_sent() {
      var begun = desk.saveDraft(REFERRER, Map.of("urgency", "URGENT", "child.0.dob", "31 2 20xx"));
      clock.advance(java.time.Duration.ofMinutes(5));
      var saved = desk.saveDraft(REFERRER, Map.of("facts", "Line 1\nLine 2"));

      assertThat(saved.submissionId()).isEqualTo(begun.submissionId());
      assertThat(saved.values())
          .containsEntry("child.0.dob", "31 2 20xx")
          .containsEntry("facts", "Line 1\nLine 2");
      assertThat(saved.savedAt()).isEqualTo(clock.instant());

      desk.submit(
          REFERRER, Referrals.about("Child A1").mars(), Channel.ONLINE, saved.submissionId());
      assertThat(desk.draft(REFERRER)).isEmpty();
    }

    @Test
    void the_organisation_follows_its_referral_and_no_other_sees_it() {
      var ref =
          desk.submit(REFERRER, Referrals.about("Child A1").mars(), Channel.ONLINE, submission)
              .contact();
      var colleague = ReferralRoom.viewer("ref2", SCHOOL, Role.REFERRER);
      var stranger = ReferralRoom.viewer("ref3", HUB, Role.REFERRER);

      var status = desk.status(colleague, ref);

      assertThat(status.children()).isEqualTo(1);
      assertThat(status.classification()).isNull();
      assertThat(status.steps())
          .extracting(ReferralDesk.Step::text)
          .containsExactly("Received by the hub");
      assertThat(desk.ofMyOrganisation(colleague))
          .extracting(ReferralDesk.ReferralStatus::contact)
          .contains(ref);
      assertThatThrownBy(() -> desk.status(stranger, ref)).isInstanceOf(NotVisible.class);
      assertThat(desk.ofMyOrganisation(stranger))
          .extracting(ReferralDesk.ReferralStatus::contact)
          .doesNotContain(ref);
    }

    @Test
    void the_status_of_a_known_child_reads_like_that_of_an_unknown_one() {
      var known =
          desk.submit(REFERRER, Referrals.about("Child A1").mars(), Channel.ONLINE, submission);
      var again =
          desk.submit(
              REFERRER,
              Referrals.about("Child A1").mars(),
              Channel.ONLINE,
              UUID.randomUUID().toString());

      var first = desk.status(REFERRER, known.contact());
      var second = desk.status(REFERRER, again.contact());

      assertThat(second).usingRecursiveComparison().ignoringFields("contact").isEqualTo(first);
    }
  }
}
