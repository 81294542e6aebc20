package uk.complexcase.pathway.adulthood;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import uk.complexcase.clock.timescales.TimescaleCode;

/**
 * What there is to do on the way to adult services; each is one task of the model with its clock.
 */
enum Work {
  WISHES("SeekWishes", "adult-wishes", "seek the young person's wishes", Work.WORKERS),
  REFERRAL(
      "ReferToAdultServices", "adult-services-referral", "refer to adult services", Work.WORKERS),
  OUTCOME("RecordAdultOutcome", "adult-outcome", "adult services decide", "Adult services worker"),
  JOINT_WORK("AgreeJointWork", "adult-joint-plan", "agree the joint work", Work.WORKERS),
  FALLBACK("WriteFallbackPlan", "adult-fallback-plan", "write the fallback plan", Work.WORKERS),
  OFFER("OfferAgain", "adult-offer-again", "offer adult services again", Work.WORKERS),
  NOTICE(
      "ReviewNoticeGround",
      "warning-notice-ground",
      "look at the warning notice",
      "Police sergeant, complex safeguarding"),
  SECTION("WriteTransitionSection", "transition-section", "add it to the plan", Work.WORKERS),
  PREPARE("PrepareForAdulthood", "adulthood-prepared", "prepare for adulthood", Work.WORKERS),
  REVIEW("ReviewAtEighteen", "adult-legal-review", "review what ends and goes on", Work.WORKERS),
  SUPPORT("PlanAdultSupport", "adult-support-plan", "plan support to 25", Work.WORKERS),
  CORRECTION(
      "ConsiderCorrectedAge",
      "corrected-age-considered",
      "decide what the corrected day of birth changes",
      "Team manager or Complex safeguarding manager");

  private static final String WORKERS = "Social worker or Complex safeguarding worker";

  private final String element;
  private final TimescaleCode timescale;
  private final String sentence;
  private final String team;

  Work(String element, String timescale, String sentence, String team) {
    this.element = element;
    this.timescale = new TimescaleCode(timescale);
    this.sentence = sentence;
    this.team = team;
  }

  /** The activity of the model. */
  String element() {
    return element;
  }

  TimescaleCode timescale() {
    return timescale;
  }

  /** What is to be done, as a sentence goes on. */
  String sentence() {
    return sentence;
  }

  /** Whom it waits for while nobody has it. */
  String team() {
    return team;
  }

  /** The same as a heading. */
  String label() {
    return sentence.substring(0, 1).toUpperCase(Locale.UK) + sentence.substring(1);
  }

  /** The work whose clock this is. */
  static Optional<Work> by(TimescaleCode timescale) {
    return Stream.of(values()).filter(one -> one.timescale.equals(timescale)).findFirst();
  }
}
