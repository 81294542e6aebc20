package uk.complexcase.pathway.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.actions.ActionBook;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Agrees actions and makes recommendations (CSD-27, B5). */
@Component
class Agreeing {

  private final ActionBook actions;

  Agreeing(ActionBook actions) {
    this.actions = actions;
  }

  static Check contributor(Doing doing) {
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
}
