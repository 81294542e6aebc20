package uk.complexcase.pathway.governance;

import static java.util.stream.Collectors.groupingBy;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.RiskLevel;
import uk.complexcase.cases.casefile.TeamCases;
import uk.complexcase.cases.casefile.TeamCases.TeamCase;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * How many open cases each worker of the team has, beside the list on which cases are allocated.
 * Counts only what the viewer may open, and names workers by their names' order: it ranks nobody.
 */
@Component
class Caseloads {

  private final ObjectProvider<TeamCases> team;
  private final CaseAccess access;
  private final PeopleDirectory people;

  Caseloads(ObjectProvider<TeamCases> team, CaseAccess access, PeopleDirectory people) {
    this.team = team;
    this.access = access;
    this.people = people;
  }

  /** Empty where the viewer may open none of the team's cases. */
  List<GovernanceList.Caseload> of(Viewer viewer) {
    var all = team.stream().flatMap(room -> room.open().stream()).toList();
    var open = access.openOf(viewer, all.stream().map(TeamCase::child).distinct().toList());
    if (open.isEmpty()) {
      return List.of();
    }
    var byWorker =
        all.stream()
            .filter(one -> one.worker() != null && open.contains(one.child()))
            .collect(groupingBy(one -> Objects.requireNonNull(one.worker())));
    return Stream.concat(
            people.holding(Role.CS_SOCIAL_WORKER).stream().map(Practitioner::id),
            byWorker.keySet().stream())
        .distinct()
        .map(worker -> caseload(worker, byWorker.getOrDefault(worker, List.of())))
        .sorted(Comparator.comparing(GovernanceList.Caseload::worker))
        .toList();
  }

  private GovernanceList.Caseload caseload(PractitionerId worker, List<TeamCase> theirs) {
    return new GovernanceList.Caseload(
        people.nameOf(worker),
        count(theirs, RiskLevel.LOW),
        count(theirs, RiskLevel.MEDIUM),
        count(theirs, RiskLevel.HIGH));
  }

  private static int count(List<TeamCase> theirs, RiskLevel level) {
    return (int) theirs.stream().filter(one -> one.level() == level).count();
  }
}
