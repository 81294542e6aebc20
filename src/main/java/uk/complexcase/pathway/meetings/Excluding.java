package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.sharing.Excluded;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.cases.sharing.Exclusions.NewExclusion;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Keeps people out of a discussion: for its chair alone to do and to see. */
@Component
class Excluding {

  private final Exclusions exclusions;
  private final Inviting inviting;
  private final DiscussionInvitees invitees;

  Excluding(Exclusions exclusions, Inviting inviting, DiscussionInvitees invitees) {
    this.exclusions = exclusions;
    this.inviting = inviting;
    this.invitees = invitees;
  }

  private static Check chair(Doing doing) {
    return Check.that(doing.part().chair(), "", "Only the chair may do this");
  }

  ActOutcome exclude(Doing doing, StrategyAct.Exclude act) {
    boolean self =
        act.who() instanceof Excluded.Known known && known.id().equals(doing.viewer().id());
    return chair(doing)
        .and(!self, "who", "Have another chair named first")
        .then(() -> {
          var taken =
              exclusions.exclude(
                  doing.discussion().ref,
                  doing.part().children().stream().map(DiscussionChild::named).toList(),
                  new NewExclusion(act.who(), act.reason(), act.words(), act.alternate()),
                  doing.by(),
                  doing.now());
          if (taken instanceof Exclusions.Taken.Done) {
            leave(doing, act.who());
            // their agency is asked instead, to name somebody else
            inviting.fill(doing.discussion(), doing.now());
          }
          return outcome(taken, "The person is kept out.");
        });
  }

  /** They are asked no longer, and take no notes. */
  private void leave(Doing doing, Excluded who) {
    for (var row : inviting.of(doing.discussion(), doing.session())) {
      boolean theirs =
          switch (who) {
            case Excluded.Known known -> known.id().value().equals(row.person);
            case Excluded.Outside outside ->
                !row.outsideName.isEmpty()
                    && row.outsideName.equalsIgnoreCase(outside.name().strip());
          };
      if (theirs && row.asked()) {
        row.withdrawnBecause = "No longer asked";
      }
    }
    invitees.flush();
    if (who instanceof Excluded.Known known
        && known.id().value().equals(doing.discussion().noteTaker)) {
      doing.discussion().noteTaker = null;
    }
  }

  ActOutcome alternate(Doing doing, StrategyAct.NameAlternate act) {
    return chair(doing)
        .then(() ->
            outcome(
                exclusions.alternate(
                    doing.discussion().ref, act.exclusion(), act.alternate(), doing.by()),
                "The alternate is named."));
  }

  ActOutcome lift(Doing doing, StrategyAct.LiftExclusion act) {
    return chair(doing)
        .then(() ->
            outcome(
                exclusions.lift(
                    doing.discussion().ref, act.exclusion(), act.reason(), doing.by(), doing.now()),
                "The person may take part again."));
  }

  private static ActOutcome outcome(Exclusions.Taken taken, String said) {
    return switch (taken) {
      case Exclusions.Taken.Done done -> new Done(said);
      case Exclusions.Taken.Refused refused ->
          new ActOutcome.Refused(refused.field(), refused.sentence());
    };
  }
}
