package uk.complexcase.pathway.enquiry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What the steps of an enquiry said, for those who work on it. */
@Component
class EnquiryWords {

  private static final List<String> PEOPLE =
      List.of("allocatedTo", "seenBy", "outcomeTeller", "toldBy", "leadWorker");

  /** What is shown of each step and what it is called, in reading order. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("allocatedTo", "To");
    SHOWN.put("allocationNote", "To know first");
    SHOWN.put("policeLead", "Police lead");
    SHOWN.put("seenBy", "Sees the child");
    SHOWN.put("seenHow", "Where and how");
    SHOWN.put("medicalPlan", "Medical");
    SHOWN.put("parentsConsent", "Parents' agreement");
    SHOWN.put("parentsConsentReason", "Why not");
    SHOWN.put("linesOfEnquiry", "To find out");
    SHOWN.put("keptSafe", "Kept safe by");
    SHOWN.put("seenAt", "Seen at");
    SHOWN.put("seenWho", "Seen by");
    SHOWN.put("notSeenReason", "Not seen");
    SHOWN.put("childVoice", "Child's words");
    SHOWN.put("childWords", "The child said");
    SHOWN.put("childWordsPlan", "To be sought, or why not safe");
    SHOWN.put("parentsWords", "Parents");
    SHOWN.put("observed", "Observed");
    SHOWN.put("meaning", "What it means");
    SHOWN.put("immediateSafety", "Safety then");
    SHOWN.put("harmAnalysis", "Harm");
    SHOWN.put("enquiryOutcome", "Finding");
    SHOWN.put("conferenceAnalysis", "Risk");
    SHOWN.put("conferenceDecision", "Decision");
    SHOWN.put("planCategory", "Kind of harm");
    SHOWN.put("planOutline", "Outline plan");
    SHOWN.put("leadWorker", "Lead social worker");
    SHOWN.put("planSteps", "Plan");
    SHOWN.put("reviewDecision", "Review decision");
    SHOWN.put("rationale", "Why");
    SHOWN.put("childToldHow", "Child told");
    SHOWN.put("familyToldHow", "Family told");
    SHOWN.put("toldBy", "Told by");
    SHOWN.put("endedHow", "Protection ended");
    SHOWN.put("safeNow", "Safe now");
  }

  private final EnquirySteps steps;
  private final EnquiryDecisions decisions;
  private final PeopleDirectory people;
  private final ObjectMapper json;

  EnquiryWords(
      EnquirySteps steps, EnquiryDecisions decisions, PeopleDirectory people, ObjectMapper json) {
    this.steps = steps;
    this.decisions = decisions;
    this.people = people;
    this.json = json;
  }

  String soFar(Enquiry enquiry) {
    var later =
        decisions.findByEnquiryRefOrderByDecidedAtAscHeardAtAsc(enquiry.ref).stream().skip(1);
    return Stream.of(
            Stream.of(opened(enquiry)),
            later.map(EnquiryWords::later),
            steps.findByEnquiryRefOrderByDoneAt(enquiry.ref).stream().map(this::step))
        .flatMap(lines -> lines)
        .collect(Collectors.joining("\n\n"));
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

  private String step(EnquiryStep step) {
    var answers = answers(step);
    return "**%s** %s, %s\n\n"
            .formatted(
                step.kind.label(),
                LondonTime.full(step.doneAt),
                people.nameOf(new PractitionerId(step.doneBy)))
        + SHOWN.entrySet().stream()
            .filter(shown -> !text(answers, shown.getKey()).isEmpty())
            .map(shown -> "- " + shown.getValue() + ": " + said(shown.getKey(), answers))
            .collect(Collectors.joining("\n"));
  }

  /** The latest answer to a question; empty when no step answered it. */
  String answered(Enquiry enquiry, String key) {
    return steps.findByEnquiryRefOrderByDoneAt(enquiry.ref).stream()
        .map(step -> text(answers(step), key))
        .filter(text -> !text.isEmpty())
        .reduce("", (before, after) -> after);
  }

  private String said(String key, Map<String, Object> answers) {
    String value = text(answers, key);
    if (PEOPLE.contains(key)) {
      return people.nameOf(new PractitionerId(value));
    }
    return switch (key) {
      case "childVoice" -> Voice.valueOf(value).label();
      case "parentsConsent" -> ParentsConsent.valueOf(value).label();
      case "enquiryOutcome" -> S47Outcome.valueOf(value).label();
      case "conferenceDecision", "reviewDecision" -> ConferenceDecision.valueOf(value).label();
      case "endedHow" -> ProtectionEnd.valueOf(value).label();
      case "planCategory" -> PlanCategory.valueOf(value).label();
      default -> value;
    };
  }

  private static String words(String code) {
    return code.toLowerCase(Locale.UK)
        .replace('_', ' ')
        .replace("s47", "section 47")
        .replace("s17", "section 17");
  }

  private static String text(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof String text ? text : "";
  }

  private Map<String, Object> answers(EnquiryStep step) {
    try {
      return json.readValue(step.answers, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of step " + step.id + " cannot be read", e);
    }
  }
}
