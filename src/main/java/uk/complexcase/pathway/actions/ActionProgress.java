package uk.complexcase.pathway.actions;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineId;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** What the process of an action goes on with: references, codes and groups, never words. */
@Component
public class ActionProgress {

  /** Who asks somebody outside the directory, and does the action's task for them. */
  private static final List<Role> FOR_OUTSIDE_PEOPLE =
      List.of(
          Role.BUSINESS_SUPPORT,
          Role.CSC_TEAM_MANAGER,
          Role.CSC_SERVICE_MANAGER,
          Role.CSC_HEAD_OF_SERVICE,
          Role.CSC_ONCALL_SENIOR);

  private final ActionLife life;
  private final DeadlineRegister deadlines;
  private final PeopleDirectory people;

  ActionProgress(ActionLife life, DeadlineRegister deadlines, PeopleDirectory people) {
    this.life = life;
    this.deadlines = deadlines;
    this.people = people;
  }

  /** What {@code agreed-action} starts with. */
  @Transactional(readOnly = true)
  public Map<String, Object> start(String ref) {
    return Map.of("actionRef", ref, "startKey", ref, "caseRefs", cases(require(ref)));
  }

  /**
   * How the action stands, for the next step; clocks of steps that are past are closed. Idempotent.
   */
  @Transactional
  public Map<String, Object> read(String ref) {
    var action = require(ref);
    closeClocksOfThePast(action);
    var variables = new LinkedHashMap<String, Object>();
    variables.put("actionStep", action.step().name());
    variables.put("actionOwner", action.owner() == null ? "" : action.owner().value());
    variables.put("actionGroups", groups(action));
    variables.put("actionChair", action.chair() == null ? "" : action.chair().value());
    variables.put("actionRound", action.round());
    variables.put("caseRefs", cases(action));
    return variables;
  }

  /** The action a clock limits; empty for the clock of something else. */
  @Transactional(readOnly = true)
  public Optional<String> overdue(DeadlineId clock) {
    return deadlines
        .find(clock)
        .filter(one -> one.timescale().equals(Clocks.AGREED_ACTION))
        .filter(Deadline::running)
        .map(one -> one.subject().owner());
  }

  private void closeClocksOfThePast(Standing action) {
    for (Deadline clock : deadlines.ofOwner(action.ref())) {
      boolean past =
          Clocks.OF_A_STEP.contains(clock.timescale())
              && !clock.subject().part().equals(Clocks.part(action));
      boolean over = Clocks.OVERDUE_TAKEN_UP.equals(clock.timescale()) && !action.step().running();
      if (clock.running() && (past || over)) {
        deadlines.cancel(
            clock.timescale(),
            clock.subject(),
            "The action went on without it",
            PractitionerId.SYSTEM);
      }
    }
  }

  private static List<String> cases(Standing action) {
    return action.children().stream().map(CaseRef::value).toList();
  }

  private List<String> groups(Standing action) {
    var owner = Optional.ofNullable(action.owner()).flatMap(people::find);
    var roles =
        owner.map(Practitioner::roles).map(List::copyOf).orElse(FOR_OUTSIDE_PEOPLE).stream()
            .filter(Role::worksWithChildren)
            .collect(Collectors.toSet());
    return Arrays.stream(Role.values())
        .filter(role -> roles.isEmpty() ? FOR_OUTSIDE_PEOPLE.contains(role) : roles.contains(role))
        .map(Role::candidateGroup)
        .toList();
  }

  private Standing require(String ref) {
    return life.find(ref)
        .orElseThrow(() -> new IllegalStateException("No action " + ref + " is on record"));
  }
}
