package uk.complexcase.pathway.missing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What stands open of a child's missing episodes: in every state somebody's, with a date. */
@Service
@Transactional(readOnly = true)
class MissingOpenSteps implements OpenSteps {

  private static final String POLICE = "nobody yet; waits for the police";
  private static final String OFFERERS =
      "nobody yet; waits for Return interview worker or Social worker";

  private final MissingEpisodes episodes;
  private final DeadlineRegister deadlines;
  private final CaseAccess access;

  MissingOpenSteps(MissingEpisodes episodes, DeadlineRegister deadlines, CaseAccess access) {
    this.episodes = episodes;
    this.deadlines = deadlines;
    this.access = access;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return episodes.findByCurrentCaseRefOrderByReportedAtDesc(child.value()).stream()
        .flatMap(this::steps)
        .toList();
  }

  private Stream<OpenStep> steps(MissingEpisode one) {
    var risk =
        one.riskAt == null
            ? step(one, "AssessMissingRisk", Clocks.RISK, "the police assess the risk", POLICE)
            : Optional.<OpenStep>empty();
    var pattern =
        one.patternSeen && one.patternDecision == null
            ? step(
                one,
                "ConsiderPattern",
                Clocks.PATTERN,
                one.patternCount + " within weeks, pattern to consider",
                "nobody yet; waits for Team manager or Service manager")
            : Optional.<OpenStep>empty();
    return Stream.of(risk, now(one), pattern).flatMap(Optional::stream);
  }

  private Optional<OpenStep> now(MissingEpisode one) {
    return switch (one.state) {
      case REPORTED -> step(one, "FindChild", Clocks.SEARCH, "find the child", POLICE);
      case LOCATED -> step(one, "RecordReturn", Clocks.BACK, "bring the child to safety", POLICE);
      case RETURNED ->
          step(one, "OfferInterview", Clocks.OFFER, "offer the return interview", OFFERERS);
      case RHI_OFFERED -> offered(one);
      case RHI_DONE, RHI_DECLINED -> Optional.empty();
    };
  }

  private Optional<OpenStep> offered(MissingEpisode one) {
    return one.acceptedAt == null
        ? step(
            one,
            "MakeFurtherOffer",
            Clocks.FURTHER_OFFER,
            "offer the return interview again",
            OFFERERS)
        : step(
            one,
            "HoldInterview",
            Clocks.INTERVIEW,
            "hold the return interview",
            one.interviewerName);
  }

  private Optional<OpenStep> step(
      MissingEpisode one, String element, TimescaleCode code, String what, String holder) {
    return Optional.of(
        new OpenStep(
            element, "Missing episode " + one.ref + ": " + what, holder, due(code, one), null));
  }

  /** When its task is due; before the task has opened its clock, at once. */
  private Instant due(TimescaleCode code, MissingEpisode one) {
    var own = running(code, one);
    var outer =
        code.equals(Clocks.OFFER) ? running(Clocks.INTERVIEW, one) : Optional.<Instant>empty();
    return Stream.of(own, outer)
        .flatMap(Optional::stream)
        .min(Instant::compareTo)
        .orElse(one.searchedAt);
  }

  private Optional<Instant> running(TimescaleCode code, MissingEpisode one) {
    return deadlines.find(code, Clocks.of(code, one)).filter(Deadline::running).map(Deadline::due);
  }
}
