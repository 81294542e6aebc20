package uk.complexcase.pathway.risk;

import java.util.List;
import java.util.Optional;
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
import uk.complexcase.foundation.shared.PractitionerId;

/** The wait of the team's work, the next review, with its owner and date. */
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
        .flatMap(cs -> review(cs).stream())
        .toList();
  }

  private Optional<OpenStep> review(CsCase cs) {
    return agreeing
        .running(cs)
        .flatMap(one -> deadlines.find(Clocks.REVIEW, Clocks.of(cs, one)))
        .filter(Deadline::running)
        .map(due -> new OpenStep("ReviewRisk", "Next risk review", holder(cs), due.due(), null));
  }

  private String holder(CsCase cs) {
    return cs.worker == null
        ? "nobody yet; waits for " + Role.CS_SOCIAL_WORKER.label()
        : people.nameOf(new PractitionerId(cs.worker));
  }
}
