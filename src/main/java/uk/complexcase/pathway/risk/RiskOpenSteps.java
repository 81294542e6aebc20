package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;

/** The waits of the team's work: the next review and the panel, each with an owner and a date. */
@Service
@Transactional(readOnly = true)
class RiskOpenSteps implements OpenSteps {

  private final CsCases cases;
  private final AgreeingLevel agreeing;
  private final DeadlineRegister deadlines;
  private final CaseAccess access;
  private final PeopleDirectory people;

  RiskOpenSteps(
      CsCases cases,
      AgreeingLevel agreeing,
      DeadlineRegister deadlines,
      CaseAccess access,
      PeopleDirectory people) {
    this.cases = cases;
    this.agreeing = agreeing;
    this.deadlines = deadlines;
    this.access = access;
    this.people = people;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return cases.findByCurrentCaseRefOrderByReferredAtDesc(child.value()).stream()
        .filter(CsCase::open)
        .flatMap(cs -> Stream.of(review(cs), panel(cs)))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<OpenStep> review(CsCase cs) {
    return agreeing
        .running(cs)
        .flatMap(one -> deadlines.find(Clocks.REVIEW, Clocks.of(cs, one)))
        .filter(Deadline::running)
        .map(due -> new OpenStep("ReviewRisk", "Next risk review", holder(cs), due.due(), null));
  }

  private static Optional<OpenStep> panel(CsCase cs) {
    return Optional.ofNullable(cs.panelOn)
        .map(day ->
            new OpenStep(
                "",
                "Brought to the exploitation panel",
                Role.CS_TEAM_MANAGER.label() + "s",
                day.atTime(17, 0).atZone(LondonTime.ZONE).toInstant(),
                null));
  }

  private String holder(CsCase cs) {
    return cs.worker == null
        ? "nobody yet; waits for " + Role.CS_SOCIAL_WORKER.label()
        : people.nameOf(new PractitionerId(cs.worker));
  }
}
