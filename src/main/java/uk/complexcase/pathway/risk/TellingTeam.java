package uk.complexcase.pathway.risk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.AllocatedWorkers;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding;
import uk.complexcase.cases.events.ToldOfComplexSafeguarding.What;
import uk.complexcase.clock.escalation.WorkHolders;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Tells whoever works on a case now: the worker, the team's managers and whoever holds one of its
 * open tasks. By reference only.
 */
@Component
class TellingTeam {

  private final PeopleDirectory people;
  private final DeadlineRegister deadlines;
  private final WorkHolders holders;
  private final RiskReviews reviews;
  private final ReferralsHeard heard;
  private final AllocatedWorkers workers;
  private final ApplicationEventPublisher events;

  TellingTeam(
      PeopleDirectory people,
      DeadlineRegister deadlines,
      WorkHolders holders,
      RiskReviews reviews,
      ReferralsHeard heard,
      AllocatedWorkers workers,
      ApplicationEventPublisher events) {
    this.people = people;
    this.deadlines = deadlines;
    this.holders = holders;
    this.reviews = reviews;
    this.heard = heard;
    this.workers = workers;
    this.events = events;
  }

  void tell(CsCase cs, What what, String key, Instant at, PractitionerId by) {
    events.publishEvent(
        new ToldOfComplexSafeguarding(what, key, cs.file(), cs.ref, team(cs), at, by));
  }

  /**
   * Tells the child's social worker and whoever referred the child that the team ended its work.
   */
  void closed(CsCase cs, Instant at, PractitionerId by) {
    var to = new HashSet<PractitionerId>();
    workers.of(cs.file()).map(AllocatedWorkers.Allocated::worker).ifPresent(to::add);
    to.add(new PractitionerId(cs.referredBy));
    heard.findByCsRefOrderByToldAt(cs.ref).stream()
        .map(again -> new PractitionerId(again.toldBy))
        .filter(one -> !one.equals(PractitionerId.SYSTEM))
        .forEach(to::add);
    events.publishEvent(
        new ToldOfComplexSafeguarding(What.CLOSED, cs.ref, cs.file(), cs.ref, to, at, by));
  }

  private Set<PractitionerId> team(CsCase cs) {
    var team = new HashSet<PractitionerId>();
    people.holding(Role.CS_TEAM_MANAGER).stream().map(Practitioner::id).forEach(team::add);
    if (cs.worker != null) {
      team.add(new PractitionerId(cs.worker));
    }
    deadlines.ofOwner(cs.caseRef).stream()
        .filter(clock -> clock.running() && isOf(cs, clock))
        .forEach(clock -> team.addAll(holders.holding(clock.id())));
    return team;
  }

  private boolean isOf(CsCase cs, Deadline clock) {
    String part = clock.subject().part();
    return part.startsWith(cs.ref) || reviews.existsByRefAndCsRef(part, cs.ref);
  }
}
