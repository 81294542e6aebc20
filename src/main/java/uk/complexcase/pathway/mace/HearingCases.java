package uk.complexcase.pathway.mace;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.events.PanelHeardCase;
import uk.complexcase.cases.plans.PanelPlans;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.work.steps.Trace;

/**
 * What the panel agrees and decides for a case. It opens and closes nothing of safeguarding: no
 * assessment, no enquiry, no plan of a conference (TCS-66).
 */
@Component
class HearingCases {

  private static final int LONGEST_REASON = 4000;

  private final PanelSight sight;
  private final PanelLists lists;
  private final ActionBook book;
  private final PanelActions actions;
  private final PanelPlans plans;
  private final PeopleDirectory people;
  private final Trace trace;
  private final ApplicationEventPublisher events;

  HearingCases(
      PanelSight sight,
      PanelLists lists,
      ActionBook book,
      PanelActions actions,
      PanelPlans plans,
      PeopleDirectory people,
      Trace trace,
      ApplicationEventPublisher events) {
    this.sight = sight;
    this.lists = lists;
    this.book = book;
    this.actions = actions;
    this.plans = plans;
    this.people = people;
    this.trace = trace;
    this.events = events;
  }

  /** A plan has at least one action with owner and date (CSD-15); anything else has a reason. */
  PanelAnswer end(Found found, PanelAct.EndCase act) {
    var panel = found.begun();
    var item = sight.require(found.viewer(), panel, act.item());
    var outcome = act.outcome();
    String reason = act.reason().strip();
    if (outcome == null) {
      return PanelAnswer.refused("outcome", "Choose what was decided");
    }
    if (panel.state != PanelState.AGENDA_ISSUED || found.now().isBefore(dayOf(panel))) {
      return PanelAnswer.refused("outcome", "The panel does not meet now");
    }
    if (!item.listed()) {
      return PanelAnswer.refused("outcome", "The panel has ended this case already");
    }
    if (outcome == PanelOutcome.PLAN && !planned(item)) {
      return PanelAnswer.refused(
          "outcome", "A plan needs an action with somebody who does it and a date");
    }
    if (outcome != PanelOutcome.PLAN && reason.isEmpty()) {
      return PanelAnswer.refused("outcomeReason", "Write why");
    }
    if (reason.length() > LONGEST_REASON) {
      return PanelAnswer.refused("outcomeReason", "Shorten this to 4,000 characters or fewer");
    }
    return ended(found, panel, item, outcome, reason);
  }

  private static Instant dayOf(Panel panel) {
    return panel.meetsOn.atStartOfDay(LondonTime.ZONE).toInstant();
  }

  private boolean planned(PanelItem item) {
    return book.ofSource(item.ref).stream()
        .anyMatch(line ->
            !line.recommendation() && line.due() != null && !line.state().equals("CANCELLED"));
  }

  private PanelAnswer ended(
      Found found, Panel panel, PanelItem item, PanelOutcome outcome, String reason) {
    var by = found.viewer().id();
    lists.noPaper(item, "The panel has heard the case", by);
    item.ended(outcome, reason, by, found.now());
    String said = "Recorded.";
    if (outcome == PanelOutcome.AGAIN) {
      var next = lists.carryOver(item, panel, "The panel hears it again", found.now(), by);
      said = "The panel of " + LondonTime.day(next) + " hears the case again.";
    }
    trace.record(
        item,
        by,
        found.now(),
        "PANEL_CASE_HEARD",
        "Exploitation panel: " + outcome.label().toLowerCase(Locale.UK));
    events.publishEvent(
        new PanelHeardCase(item.file(), panel.meetsOn, outcome.name(), found.now()));
    return new PanelAnswer.Done(said);
  }

  PanelAnswer agree(Found found, PanelAct.Agree act) {
    var item = sight.require(found.viewer(), found.begun(), act.item());
    var due = act.due();
    if (due == null) {
      return PanelAnswer.refused("due", "Enter by when");
    }
    var owner = act.owner().isBlank() ? null : new PractitionerId(act.owner());
    var known = owner == null ? null : people.find(owner).orElse(null);
    if (known == null) {
      return PanelAnswer.refused("owner", "Choose who does it");
    }
    var taken =
        book.agree(
            new ActionBook.NewAction(
                act.key(),
                item.ref,
                List.of(item.file()),
                ActionKind.OTHER,
                act.words(),
                known.organisation().agency(),
                known.id(),
                "",
                due),
            found.viewer().id(),
            found.now());
    if (taken instanceof ActionBook.Taken.Done && !found.begun().state.ahead()) {
      actions.begin(item, found.viewer(), found.now());
    }
    return answer(taken, "The action is agreed.", "words");
  }

  /**
   * Whoever is of the panel and reads the line may stop it, whatever the panel decides (TCS-65).
   */
  PanelAnswer pause(Found found, PanelAct.PauseLine act) {
    var item = sight.require(found.viewer(), found.begun(), act.item());
    var line =
        plans.atPanel(found.viewer(), item.file()).stream()
            .flatMap(plan -> plan.lines().stream())
            .filter(one -> one.id().toString().equals(act.line()))
            .findFirst()
            .orElseThrow(() -> new NotVisible("No line " + act.line()));
    return switch (plans.pauseAtPanel(
        found.viewer(), item.file(), line.id(), act.reason(), found.now())) {
      case PanelPlans.Taken.Done done ->
          new PanelAnswer.Done("The line is paused. It is settled before anybody goes on with it.");
      case PanelPlans.Taken.Refused no -> PanelAnswer.refused("unsafe-" + line.id(), no.sentence());
    };
  }

  PanelAnswer recommend(Found found, PanelAct.Recommend act) {
    var item = sight.require(found.viewer(), found.begun(), act.item());
    var to = act.to();
    if (to == null) {
      return PanelAnswer.refused("recommendTo", "Choose the agency that answers it");
    }
    return answer(
        book.recommend(
            new ActionBook.NewRecommendation(
                act.key(), item.ref, List.of(item.file()), act.words(), to),
            found.viewer().id(),
            found.now()),
        "The recommendation is made.",
        "recommended");
  }

  private static PanelAnswer answer(ActionBook.Taken taken, String said, String words) {
    return switch (taken) {
      case ActionBook.Taken.Done done -> new PanelAnswer.Done(said);
      case ActionBook.Taken.Refused no ->
          PanelAnswer.refused(no.field().equals("words") ? words : no.field(), no.sentence());
    };
  }
}
