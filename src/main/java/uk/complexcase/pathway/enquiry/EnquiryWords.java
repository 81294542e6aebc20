package uk.complexcase.pathway.enquiry;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.person;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepWords;

/** What the steps of an enquiry said, for those who work on it. */
@Component
class EnquiryWords {

  /** What is shown of each step, in reading order. */
  private static final List<Shown> SHOWN =
      List.of(
          person("allocatedTo", "To"),
          text("allocationNote", "To know first"),
          text("policeLead", "Police lead"),
          person("seenBy", "Sees the child"),
          text("seenHow", "Where and how"),
          text("medicalPlan", "Medical"),
          option(
              "parentsConsent", "Parents' agreement", code -> ParentsConsent.valueOf(code).label()),
          text("parentsConsentReason", "Why not"),
          text("linesOfEnquiry", "To find out"),
          text("keptSafe", "Kept safe by"),
          text("seenAt", "Seen at"),
          text("seenWho", "Seen by"),
          text("notSeenReason", "Not seen"),
          option("childVoice", "Child's words", code -> Voice.valueOf(code).label()),
          text("childWords", "The child said"),
          text("childWordsPlan", "To be sought, or why not safe"),
          text("parentsWords", "Parents"),
          text("observed", "Observed"),
          text("meaning", "What it means"),
          text("immediateSafety", "Safety then"),
          text("harmAnalysis", "Harm"),
          option("enquiryOutcome", "Finding", code -> S47Outcome.valueOf(code).label()),
          text("conferenceAnalysis", "Risk"),
          option(
              "conferenceDecision", "Decision", code -> ConferenceDecision.valueOf(code).label()),
          option("planCategory", "Kind of harm", code -> PlanCategory.valueOf(code).label()),
          text("planOutline", "Outline plan"),
          person("leadWorker", "Lead social worker"),
          text("planSteps", "Plan"),
          option(
              "reviewDecision",
              "Review decision",
              code -> ConferenceDecision.valueOf(code).label()),
          text("rationale", "Why"),
          text("childToldHow", "Child told"),
          text("familyToldHow", "Family told"),
          person("toldBy", "Told by"),
          option("endedHow", "Protection ended", code -> ProtectionEnd.valueOf(code).label()),
          text("safeNow", "Safe now"));

  private final EnquirySteps steps;
  private final EnquiryDecisions decisions;
  private final StepWords words;

  EnquiryWords(EnquirySteps steps, EnquiryDecisions decisions, StepWords words) {
    this.steps = steps;
    this.decisions = decisions;
    this.words = words;
  }

  String soFar(Enquiry enquiry) {
    var later =
        decisions.findByEnquiryRefOrderByDecidedAtAscHeardAtAsc(enquiry.ref).stream().skip(1);
    return words.soFar(
        Stream.concat(Stream.of(opened(enquiry)), later.map(EnquiryWords::later)),
        steps.findByEnquiryRefOrderByDoneAt(enquiry.ref),
        SHOWN);
  }

  private static String opened(Enquiry enquiry) {
    var seeBy = enquiry.seeBy;
    return "**Opened** by strategy discussion %s of %s: %s%s"
        .formatted(
            enquiry.discussionRef,
            LondonTime.full(enquiry.decidedAt),
            enquiry.type.label(),
            seeBy == null ? "" : "; child to be seen by " + LondonTime.full(seeBy));
  }

  private static String later(EnquiryDecision decision) {
    return "**Session %d of %s** on %s decided: %s, %s"
        .formatted(
            decision.sessionNumber,
            decision.discussionRef,
            LondonTime.full(decision.decidedAt),
            words(decision.outcome),
            words(decision.enquiryType));
  }

  /** The latest answer to a question; empty when no step answered it. */
  String answered(Enquiry enquiry, String key) {
    return words.answered(steps.findByEnquiryRefOrderByDoneAt(enquiry.ref), key);
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.UK)
        .replace('_', ' ')
        .replace("s47", "section 47")
        .replace("s17", "section 17");
  }
}
