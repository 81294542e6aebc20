package uk.complexcase.pathway.actions;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.actions.ActionLife;
import uk.complexcase.cases.actions.ActionLife.Standing;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** What is agreed for a child and not yet done; recommendations are nobody's step (B5). */
@Component
@Transactional(readOnly = true)
class ActionSteps implements OpenSteps {

  private final ActionLife life;
  private final DeadlineRegister deadlines;
  private final PeopleDirectory people;

  ActionSteps(ActionLife life, DeadlineRegister deadlines, PeopleDirectory people) {
    this.life = life;
    this.deadlines = deadlines;
    this.people = people;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    return life.ofChild(viewer, child).stream()
        .filter(one -> !one.recommendation() && one.step().running())
        .flatMap(this::steps)
        .toList();
  }

  private Stream<OpenStep> steps(Standing action) {
    var overdue =
        running(Clocks.OVERDUE_TAKEN_UP, action).stream()
            .map(clock ->
                step(
                    action,
                    "TakeUpOverdueAction",
                    "overdue, chair takes it up",
                    chair(action),
                    clock.due()));
    return Stream.concat(Stream.of(step(action)), overdue);
  }

  private OpenStep step(Standing action) {
    var date = due(deadlines.find(Clocks.AGREED_ACTION, Clocks.of(action)).stream().toList());
    if (!action.begun()) {
      return step(action, "", "agreed in " + action.source(), action.ownerName(), date);
    }
    return switch (action.step()) {
      case ACCEPT ->
          step(
              action,
              "AcceptAction",
              "to be accepted",
              action.ownerName(),
              earliest(date, due(running(Clocks.ACCEPTANCE, action))));
      case SETTLE ->
          step(
              action,
              "SettleAction",
              "given back, chair settles who does it",
              chair(action),
              earliest(date, due(running(Clocks.SETTLED, action))));
      case DO, DONE, CALLED_OFF ->
          step(action, "DoAction", lower(action), action.ownerName(), date);
    };
  }

  private static String lower(Standing action) {
    return action.kind().label().toLowerCase(Locale.UK);
  }

  private static OpenStep step(
      Standing action, String element, String what, String holder, @Nullable Instant due) {
    return new OpenStep(
        element,
        "Action " + action.ref() + ": " + what,
        holder,
        due,
        "/actions?discussion=" + action.source());
  }

  private String chair(Standing action) {
    PractitionerId chair = action.chair();
    return chair == null ? "nobody yet; waits for Team manager" : people.nameOf(chair);
  }

  private List<Deadline> running(TimescaleCode code, Standing action) {
    return deadlines.ofOwner(action.ref()).stream()
        .filter(clock -> clock.timescale().equals(code) && clock.running())
        .toList();
  }

  private static @Nullable Instant due(List<Deadline> clocks) {
    return clocks.stream().map(Deadline::due).min(Instant::compareTo).orElse(null);
  }

  private static @Nullable Instant earliest(@Nullable Instant one, @Nullable Instant other) {
    return Stream.of(one, other).flatMap(Stream::ofNullable).min(Instant::compareTo).orElse(null);
  }
}
