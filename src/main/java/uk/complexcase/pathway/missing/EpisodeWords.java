package uk.complexcase.pathway.missing;

import static uk.complexcase.work.steps.Shown.option;
import static uk.complexcase.work.steps.Shown.text;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.work.steps.Said;
import uk.complexcase.work.steps.Shown;
import uk.complexcase.work.steps.StepWords;

/** What was told and done in an episode, in words for those who work with the child. */
@Component
class EpisodeWords {

  /** What is shown of each step, in reading order. */
  private static final List<Shown> SHOWN =
      List.of(
          option("missingRisk", "Risk", code -> MissingRisk.valueOf(code).label()),
          text("rationale", "Why"),
          text("consultees", "Spoken to"),
          text("actionsNow", "Done now"),
          text("searchDone", "Search"),
          text("foundWhere", "Found"),
          text("foundWith", "With"),
          text("returnedAt", "Back at"),
          text("returnedTo", "Now with"),
          text("howTheyAre", "How they are"),
          text("safeNow", "Safe now"),
          text("offeredHow", "Offered"),
          option("offerAnswer", "Answer", code -> OfferAnswer.valueOf(code).label()),
          text("childAnswer", "The child answered"),
          text("nextOfferPlan", "Offered again"),
          text("interviewPlace", "Planned"),
          text("notIndependentReason", "Why not independent"),
          text("childWords", "The child said"),
          text("whereAndWho", "Where and with whom"),
          text("pushAndPull", "What drew or drove them"),
          text("wouldHelp", "What would help"),
          text("patternAnalysis", "What lies behind it"),
          option("patternDecision", "Decision", code -> PatternDecision.valueOf(code).label()));

  private final MissingReports reports;
  private final EpisodeSteps steps;
  private final StepWords words;

  EpisodeWords(MissingReports reports, EpisodeSteps steps, StepWords words) {
    this.reports = reports;
    this.steps = steps;
    this.words = words;
  }

  String soFar(MissingEpisode episode) {
    var refs = List.of(episode.ref);
    return words.soFar(
        reports.findByEpisodeRefInOrderByReportedAt(refs).stream().map(EpisodeWords::told),
        steps.findByEpisodeRefInOrderByDoneAt(refs),
        SHOWN);
  }

  private static String told(MissingReport report) {
    return "**Reported missing** %s by %s, missing since %s\n\n- %s"
        .formatted(
            LondonTime.full(report.reportedAt),
            report.reporter,
            LondonTime.full(report.missingSince),
            report.circumstances);
  }

  String by(EpisodeStep step) {
    return words.by(step);
  }

  List<Said> said(EpisodeStep step) {
    return words.said(step, SHOWN);
  }
}
