package uk.complexcase.pathway.missing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** What was told and done in an episode, in words for those who work with the child. */
@Component
class EpisodeWords {

  /** What is shown of each step and what it is called, in reading order. */
  private static final Map<String, String> SHOWN = new LinkedHashMap<>();

  static {
    SHOWN.put("missingRisk", "Risk");
    SHOWN.put("rationale", "Why");
    SHOWN.put("consultees", "Spoken to");
    SHOWN.put("actionsNow", "Done now");
    SHOWN.put("searchDone", "Search");
    SHOWN.put("foundWhere", "Found");
    SHOWN.put("foundWith", "With");
    SHOWN.put("returnedAt", "Back at");
    SHOWN.put("returnedTo", "Now with");
    SHOWN.put("howTheyAre", "How they are");
    SHOWN.put("safeNow", "Safe now");
    SHOWN.put("offeredHow", "Offered");
    SHOWN.put("offerAnswer", "Answer");
    SHOWN.put("childAnswer", "The child answered");
    SHOWN.put("nextOfferPlan", "Offered again");
    SHOWN.put("interviewPlace", "Planned");
    SHOWN.put("notIndependentReason", "Why not independent");
    SHOWN.put("childWords", "The child said");
    SHOWN.put("whereAndWho", "Where and with whom");
    SHOWN.put("pushAndPull", "What drew or drove them");
    SHOWN.put("wouldHelp", "What would help");
    SHOWN.put("patternAnalysis", "What lies behind it");
    SHOWN.put("patternDecision", "Decision");
  }

  /** One thing that was recorded, with what it is called. */
  record Said(String label, String words) {}

  private final MissingReports reports;
  private final EpisodeSteps steps;
  private final PeopleDirectory people;
  private final ObjectMapper json;

  EpisodeWords(
      MissingReports reports, EpisodeSteps steps, PeopleDirectory people, ObjectMapper json) {
    this.reports = reports;
    this.steps = steps;
    this.people = people;
    this.json = json;
  }

  String soFar(MissingEpisode episode) {
    var refs = List.of(episode.ref);
    return Stream.concat(
            reports.findByEpisodeRefInOrderByReportedAt(refs).stream().map(EpisodeWords::told),
            steps.findByEpisodeRefInOrderByDoneAt(refs).stream().map(this::step))
        .collect(Collectors.joining("\n\n"));
  }

  private static String told(MissingReport report) {
    return "**Reported missing** %s by %s, missing since %s\n\n- %s"
        .formatted(
            LondonTime.full(report.reportedAt),
            report.reporter,
            LondonTime.full(report.missingSince),
            report.circumstances);
  }

  private String step(EpisodeStep step) {
    return "**%s** %s, %s\n\n".formatted(step.kind.label(), LondonTime.full(step.doneAt), by(step))
        + said(step).stream()
            .map(one -> "- " + one.label() + ": " + one.words())
            .collect(Collectors.joining("\n"));
  }

  String by(EpisodeStep step) {
    return people.nameOf(new PractitionerId(step.doneBy));
  }

  List<Said> said(EpisodeStep step) {
    var answers = answers(step);
    return SHOWN.entrySet().stream()
        .filter(shown -> !text(answers, shown.getKey()).isEmpty())
        .map(shown -> new Said(shown.getValue(), words(shown.getKey(), answers)))
        .toList();
  }

  private static String words(String key, Map<String, Object> answers) {
    String value = text(answers, key);
    return switch (key) {
      case "missingRisk" -> MissingRisk.valueOf(value).label();
      case "offerAnswer" -> OfferAnswer.valueOf(value).label();
      case "patternDecision" -> PatternDecision.valueOf(value).label();
      default -> value;
    };
  }

  private static String text(Map<String, Object> answers, String key) {
    return answers.get(key) instanceof String text ? text : "";
  }

  private Map<String, Object> answers(EpisodeStep step) {
    try {
      return json.readValue(step.answers, new TypeReference<Map<String, Object>>() {});
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Answers of step " + step.id + " cannot be read", e);
    }
  }
}
