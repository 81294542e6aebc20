package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Agrees actions, makes recommendations, and names who needs a step of their own. */
@Component
class Agreeing {

  private final ActionBook actions;
  private final FollowUpsNeeded followUps;
  private final Trace trace;

  Agreeing(ActionBook actions, FollowUpsNeeded followUps, Trace trace) {
    this.actions = actions;
    this.followUps = followUps;
    this.trace = trace;
  }

  private static Check contributor(Doing doing) {
    return Check.that(
            doing.part().convenes()
                || doing.part().chairs()
                || doing.part().own(doing.session().number()) != null,
            "",
            "Those asked to the session agree actions in it")
        .and(doing.session().endedAt == null, "", "The session has ended");
  }

  private static Check about(Doing doing, Set<CaseRef> children) {
    return contributor(doing)
        .and(doing.part().named().containsAll(children), "children", "Choose from the children");
  }

  ActOutcome action(Doing doing, StrategyAct.AgreeAction act) {
    return about(doing, act.children())
        .then(() ->
            outcome(
                actions.agree(
                    new ActionBook.NewAction(
                        act.key(),
                        doing.discussion().ref,
                        files(doing, act.children()),
                        act.kind(),
                        Check.clean(act.words()),
                        act.agency(),
                        act.owner(),
                        Check.clean(act.ownerName()),
                        act.due()),
                    doing.by(),
                    doing.now()),
                "Agreed."));
  }

  ActOutcome recommendation(Doing doing, StrategyAct.Recommend act) {
    return about(doing, act.children())
        .then(() ->
            outcome(
                actions.recommend(
                    new ActionBook.NewRecommendation(
                        act.key(),
                        doing.discussion().ref,
                        files(doing, act.children()),
                        Check.clean(act.words()),
                        act.to()),
                    doing.by(),
                    doing.now()),
                "Recommended."));
  }

  ActOutcome withdraw(Doing doing, StrategyAct.WithdrawLine act) {
    boolean here =
        actions.ofSource(doing.discussion().ref).stream()
            .anyMatch(line -> line.ref().equals(act.ref()));
    if (!here) {
      throw new NotVisible("No action " + act.ref());
    }
    return contributor(doing)
        .then(() ->
            outcome(
                actions.withdraw(act.ref(), Check.clean(act.reason()), doing.by(), doing.now()),
                "Withdrawn."));
  }

  private static ActOutcome outcome(ActionBook.Taken taken, String said) {
    return switch (taken) {
      case ActionBook.Taken.Done done -> new Done(said);
      case ActionBook.Taken.Refused refused ->
          new ActOutcome.Refused(refused.field(), refused.sentence());
    };
  }

  /** The files of those named, or of all. */
  private static List<CaseRef> files(Doing doing, Collection<CaseRef> named) {
    return doing.part().children().stream()
        .filter(child -> named.isEmpty() || named.contains(child.named()))
        .map(DiscussionChild::file)
        .distinct()
        .toList();
  }

  ActOutcome followUp(Doing doing, StrategyAct.NeedFollowUp act) {
    var before = followUps.findById(act.id());
    if (before.isPresent()) {
      return new Done("Recorded.");
    }
    return contributor(doing)
        .words("words", act.words(), 4000, "Say who or what it is")
        .then(() -> {
          followUps.saveAndFlush(
              new FollowUpNeeded(
                  act.id(),
                  doing.session(),
                  act.kind(),
                  Check.clean(act.words()),
                  doing.by().value(),
                  doing.now()));
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_FOLLOW_UP_NAMED",
              doing.discussion().ref + " " + act.kind());
          return new Done("Recorded.");
        });
  }

  ActOutcome withdrawFollowUp(Doing doing, StrategyAct.WithdrawFollowUp act) {
    var found =
        followUps
            .findById(act.id())
            .filter(one -> one.discussionRef.equals(doing.discussion().ref))
            .orElseThrow(() -> new NotVisible("Nothing named " + act.id()));
    return contributor(doing)
        .then(() -> {
          found.withdrawn = true;
          followUps.flush();
          return new Done("Taken back.");
        });
  }
}
