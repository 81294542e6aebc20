package uk.complexcase.pathway.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What stops a referral, and what is only asked for later. */
class ReferralCheckTest {

  private static final Instant NOW = Instant.parse("2027-02-01T10:15:00Z");
  private final ReferralCheck check = new ReferralCheck(InstantSource.fixed(NOW));

  @Test
  void a_complete_referral_passes_and_lacks_nothing() {
    var referral = Referrals.about("Child A1").mars();

    assertThat(check.problems(referral)).isEmpty();
    assertThat(RequiredDetail.missing(referral)).isEmpty();
  }

  @Test
  void a_referral_without_child_and_concern_is_stopped() {
    var referral = Referrals.about().concerning().mars();

    assertThat(fields(referral)).containsExactly("children", "concerns");
  }

  @Test
  void a_child_known_only_as_unknown_is_enough_to_send_it() {
    var referral = Referrals.about().of(new ReferredChild("unknown", null, null, "", "")).mars();

    assertThat(check.problems(referral)).isEmpty();
    assertThat(RequiredDetail.missing(referral)).contains("age and household of each child");
  }

  @Test
  void a_call_in_the_future_or_longer_than_three_days_ago_is_refused_at_its_field() {
    var late = NOW.plusSeconds(60);
    var early = NOW.minus(Duration.ofHours(72)).minusSeconds(1);

    assertThat(fields(Referrals.about("Child A1").afterCallAt(late).mars()))
        .containsExactly("call");
    assertThat(fields(Referrals.about("Child A1").afterCallAt(early).mars()))
        .containsExactly("call");
    assertThat(fields(Referrals.about("Child A1").afterCallAt(NOW).mars())).isEmpty();
  }

  @Test
  void impossible_ages_and_births_are_named_at_the_child_they_belong_to() {
    var unborn = new ReferredChild("Child A2", LocalDate.of(2027, 2, 2), null, "", "");
    var old = new ReferredChild("Child A3", LocalDate.of(2001, 2, 1), null, "", "");
    var negative = new ReferredChild("Child A4", null, -1, "", "");
    var nameless = new ReferredChild(" ", null, 26, "", "");

    var referral =
        Referrals.about().of(Referrals.child("Child A1"), unborn, old, negative, nameless).mars();

    assertThat(fields(referral))
        .containsExactly(
            "child.1.dob", "child.2.dob", "child.3.age", "child.4.name", "child.4.age");
  }

  @Test
  void exploitation_wants_to_know_where_and_by_how_many() {
    var bare =
        new MarsReferral(
            null,
            null,
            "",
            List.of(Referrals.child("Child A1")),
            java.util.Set.of(ConcernType.COUNTY_LINES),
            null,
            null,
            null,
            "",
            "",
            "",
            null,
            null,
            FamilyInformed.NO_OTHER,
            "",
            null,
            null,
            null,
            "");

    assertThat(check.problems(bare)).isEmpty();
    assertThat(RequiredDetail.missing(bare))
        .containsExactly(
            "how soon someone must act",
            "what was seen or heard",
            "whether a young person may harm others",
            "whether offences were carried out or threatened",
            "why the family was not told",
            "where the harm happens",
            "how many people are thought to cause the harm",
            "whether the child is being exploited");
  }

  private List<String> fields(MarsReferral referral) {
    return check.problems(referral).stream().map(FieldProblem::field).toList();
  }
}
