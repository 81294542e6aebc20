package uk.complexcase.pathway.risk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was done in the team's work, in words for those who work with the child. */
@Component
class RiskWords {

  static final String WHAT_HELPED = "What helped";

  /** What is shown of each step and what it is called, in reading order. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("toolResult", "The tool shows");
    SHOWN.put("riskLevel", "Level");
    SHOWN.put("levelWhy", "Why");
    SHOWN.put("agreedWith", "Agreed with");
    SHOWN.put("childWords", "The young person said");
    SHOWN.put("phoenixFound", "Found");
    SHOWN.put("strengths", "Strong");
    SHOWN.put("whatHelped", WHAT_HELPED);
    SHOWN.put("planChanges", "Changes in the plan");
    SHOWN.put("governanceDecision", "Decision");
    SHOWN.put("governanceReason", "Why");
    SHOWN.put("informationGiven", "Information");
    SHOWN.put("csWorker", "Worker");
    SHOWN.put("jointWork", "Joint work");
    SHOWN.put("parentAnswer", "Parents or carers");
    SHOWN.put("parentWords", "In their words");
    SHOWN.put("hazard", "Marker");
    SHOWN.put("hazardReason", "Why");
    SHOWN.put("goals", "Goals");
    SHOWN.put("goalsMet", "Met, or theirs no more");
    SHOWN.put("youngPersonAgreed", "Agrees to it");
    SHOWN.put("planApproach", "Built on");
    SHOWN.put("approachReason", "Why something else");
    SHOWN.put("planSteps", "Who does what");
    SHOWN.put("disruption", "Disrupted by");
    SHOWN.put("maceDecision", "Panel");
    SHOWN.put("maceReason", "Why");
    SHOWN.put("lookedAfterConsidered", "Looked-after status");
    SHOWN.put("lookedAfterReason", "Why");
    SHOWN.put("legalConsidered", "Legal advice");
    SHOWN.put("legalReason", "Why");
    SHOWN.put("closureDecision", "Decision");
    SHOWN.put("closureReason", "Why");
    SHOWN.put("hazardCleared", "Marker cleared");
    SHOWN.put("countersign", "Lower level");
    SHOWN.put("countersignReason", "Why");
  }

  /** One thing that was recorded, with what it is called. */
  record Said(String label, String words) {}

  private final RiskSteps steps;
  private final PeopleDirectory people;
  private final ObjectMapper json;

  RiskWords(RiskSteps steps, PeopleDirectory people, ObjectMapper json) {
    this.steps = steps;
    this.people = people;
    this.json = json;
  }

  String soFar(CsCase cs) {
    var referred =
        "**Referred** %s by %s, screened %s"
            .formatted(
                LondonTime.full(cs.referredAt),
                people.nameOf(new PractitionerId(cs.referredBy)),
                RiskForm.lower(cs.referredLevel));
    return Stream.concat(
            Stream.of(referred),
            steps.findByCsRefInOrderByDoneAt(List.of(cs.ref)).stream().map(this::step))
        .collect(Collectors.joining("\n\n"));
  }

  private String step(RiskStep step) {
    return "**%s** %s, %s\n\n".formatted(step.kind.label(), LondonTime.full(step.doneAt), by(step))
        + said(step).stream()
            .map(one -> "- " + one.label() + ": " + one.words())
            .collect(Collectors.joining("\n"));
  }

  String by(RiskStep step) {
    return people.nameOf(new PractitionerId(step.doneBy));
  }

  List<Said> said(RiskStep step) {
    var answers = answers(step);
    return SHOWN.entrySet().stream()
        .filter(shown -> !text(answers, shown.getKey()).isEmpty())
        .map(shown -> new Said(shown.getValue(), words(shown.getKey(), answers)))
        .toList();
  }

  private String words(String key, Map<String, Object> answers) {
    String value = text(answers, key);
    return switch (key) {
      case "riskLevel", "toolResult" -> RiskLevel.valueOf(value).label();
      case "governanceDecision" -> GovernanceDecision.valueOf(value).label();
      case "parentAnswer" -> ParentAnswer.valueOf(value).label();
      case "hazard" -> Hazard.valueOf(value).label();
      case "youngPersonAgreed" -> PlanAgreement.valueOf(value).label();
      case "planApproach" -> PlanApproach.valueOf(value).label();
      case "maceDecision" -> MaceDecision.valueOf(value).label();
      case "lookedAfterConsidered" -> LookedAfterConsidered.valueOf(value).label();
      case "legalConsidered" -> LegalConsidered.valueOf(value).label();
      case "hazardCleared" -> value.equals("YES") ? "Yes" : "No";
      case "countersign" ->
          LevelCountersign.Answer.valueOf(value) == LevelCountersign.Answer.AGREE
              ? "Agreed"
              : "Set back";
      case "closureDecision" -> ClosureDecision.valueOf(value).label();
      case "csWorker", "agreedWith" -> people.nameOf(new PractitionerId(value));
      default -> value;
    };
  }

  /**
   * The young person's goals as the latest plan or review has them.
   *
   * @param done steps, newest first
   */
  String goals(List<RiskStep> done) {
    return done.stream()
        .filter(step -> step.kind == RiskStep.Kind.PLANNED || step.kind == RiskStep.Kind.REVIEWED)
        .map(step -> text(answers(step), "goals"))
        .filter(goals -> !goals.isEmpty())
        .findFirst()
        .orElse("");
  }

  static String text(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof String text ? text : "";
  }

  Map<String, Object> answers(RiskStep step) {
    try {
      return json.readValue(step.answers, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of step " + step.id + " cannot be read", e);
    }
  }
}
