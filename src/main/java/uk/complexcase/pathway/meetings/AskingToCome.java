package uk.complexcase.pathway.meetings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/**
 * Asks people to a session, changes who is asked, and explains whom nobody is asked from (CSD-17 to
 * 19).
 */
@Component
class AskingToCome {

  private final DiscussionInvitees invitees;
  private final ExplainedGaps explained;
  private final Inviting inviting;
  private final KeptOut keptOut;
  private final PeopleDirectory people;
  private final Trace trace;

  AskingToCome(
      DiscussionInvitees invitees,
      ExplainedGaps explained,
      Inviting inviting,
      KeptOut keptOut,
      PeopleDirectory people,
      Trace trace) {
    this.invitees = invitees;
    this.explained = explained;
    this.inviting = inviting;
    this.keptOut = keptOut;
    this.people = people;
    this.trace = trace;
  }

  ActOutcome invite(Doing doing, StrategyAct.Invite act) {
    return Convening.convener(doing)
        .and(doing.session().endedAt == null, "", "The session has ended")
        .and(
            act.person() != null || !act.employer().isBlank() || !act.outsideName().isBlank(),
            "person",
            "Choose or name somebody")
        .and(may(doing, act.person(), act.outsideName(), act.employer()), "person", NOT_OFFERED)
        .and(
            doing.part().named().containsAll(act.children()),
            "children",
            "Choose from the children")
        .text("outsideName", act.outsideName(), 200)
        .and(isAddress(act.outsideEmail()), "outsideEmail", NO_ADDRESS)
        .text("outsideEmail", act.outsideEmail(), 200)
        .and(Joining.isTelephone(act.outsideTelephone()), "outsideTelephone", Joining.NO_TELEPHONE)
        .then(() -> {
          var known = same(doing, act);
          if (known == null) {
            var row =
                new DiscussionInvitee(
                    doing.session(),
                    act.agency(),
                    employer(act),
                    act.person() == null ? null : act.person().value(),
                    "Asked by the conveners (CSD-17)");
            row.outsideName = Check.clean(act.outsideName());
            row.outsideEmail = Check.clean(act.outsideEmail());
            row.outsideTelephone = Check.clean(act.outsideTelephone());
            row.children = ChildList.text(act.children());
            invitees.saveAndFlush(row);
            trace.act(
                doing.discussion(),
                doing.by(),
                "STRATEGY_INVITED",
                doing.discussion().ref + " " + act.agency());
          }
          return new Done(act.agency().label() + " is asked to come.");
        });
  }

  private static final String NO_ADDRESS =
      "Enter an email address, for example name@example.org, or leave it empty and ring them";

  private static boolean isAddress(String typed) {
    return typed.isBlank() || Check.clean(typed).matches("[^@\\s,;<>\"]+@[^@\\s,;<>\"]+");
  }

  private static final String NOT_OFFERED = "Choose somebody else; this person cannot be asked";

  private String employer(StrategyAct.Invite act) {
    var person = act.person();
    return person == null
        ? Check.clean(act.employer())
        : people
            .find(person)
            .map(Practitioner::organisation)
            .map(Organisation::id)
            .orElse(Check.clean(act.employer()));
  }

  private boolean may(
      Doing doing, @Nullable PractitionerId person, String outsideName, String employer) {
    if (person != null) {
      return people.find(person).isPresent() && !keptOut.isKeptOut(doing.discussion(), person);
    }
    return outsideName.isBlank()
        || !keptOut.isKeptOut(doing.discussion(), Check.clean(outsideName), employer);
  }

  private @Nullable DiscussionInvitee same(Doing doing, StrategyAct.Invite act) {
    String person = act.person() == null ? null : act.person().value();
    return inviting.of(doing.discussion(), doing.session()).stream()
        .filter(DiscussionInvitee::asked)
        .filter(one ->
            one.agency == act.agency()
                && java.util.Objects.equals(one.person, person)
                && one.outsideName.equals(Check.clean(act.outsideName()))
                && one.outsideEmail.equals(Check.clean(act.outsideEmail()))
                && one.employer.equals(employer(act)))
        .findFirst()
        .orElse(null);
  }

  ActOutcome change(Doing doing, StrategyAct.ChangeInvitee act) {
    var row = row(doing, act.invitee());
    return Convening.convener(doing)
        .and(doing.session().endedAt == null, "", "The session has ended")
        .and(may(doing, act.person(), act.outsideName(), row.employer), "person", NOT_OFFERED)
        .and(
            doing.part().named().containsAll(act.children()),
            "children",
            "Choose from the children")
        .text("outsideName", act.outsideName(), 200)
        .and(isAddress(act.outsideEmail()), "outsideEmail", NO_ADDRESS)
        .text("outsideEmail", act.outsideEmail(), 200)
        .and(Joining.isTelephone(act.outsideTelephone()), "outsideTelephone", Joining.NO_TELEPHONE)
        .unchanged(row.version == act.version(), "person")
        .then(() -> {
          var person = act.person();
          row.person = person == null ? null : person.value();
          if (person != null) {
            row.employer =
                people.find(person).map(one -> one.organisation().id()).orElse(row.employer);
          }
          if (!row.outsideName.equalsIgnoreCase(Check.clean(act.outsideName()))) {
            // somebody else comes, whom nobody told
            row.toldHow = "";
          }
          row.outsideName = Check.clean(act.outsideName());
          row.outsideEmail = Check.clean(act.outsideEmail());
          row.outsideTelephone = Check.clean(act.outsideTelephone());
          row.children = ChildList.text(act.children());
          invitees.flush();
          return new Done(row.agency.label() + " is asked to come.");
        });
  }

  ActOutcome told(Doing doing, StrategyAct.TellInvitee act) {
    var row = row(doing, act.invitee());
    return Convening.convener(doing)
        .and(doing.session().invitedAt != null, "how", "Send the invitations first")
        .words("how", act.how(), 400, "Say how they were told, and to whom it was said")
        .unchanged(row.version == act.version(), "how")
        .then(() -> {
          row.toldHow = Check.clean(act.how());
          row.toldBy = doing.by().value();
          row.toldAt = doing.now();
          invitees.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_INVITEE_TOLD",
              doing.discussion().ref + " " + row.agency);
          return new Done(row.agency.label() + ": told.");
        });
  }

  /** Whoever was told to come and cannot be written to is rung when they are not to come. */
  ActOutcome toldOff(Doing doing, StrategyAct.TellTakenBack act) {
    var row =
        invitees
            .findById(act.invitee())
            .filter(one -> one.discussionRef.equals(doing.discussion().ref))
            .filter(one -> isToBeRungOff(doing.discussion(), one))
            .orElseThrow(() -> new NotVisible("No invitee " + act.invitee()));
    return Convening.convener(doing)
        .words("how", act.how(), 400, "Say how they were told, and to whom it was said")
        .unchanged(row.version == act.version(), "how")
        .then(() -> {
          row.offToldHow = Check.clean(act.how());
          row.offToldBy = doing.by().value();
          row.offToldAt = doing.now();
          invitees.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_INVITEE_TOLD_OFF",
              doing.discussion().ref + " " + row.agency);
          return new Done(row.agency.label() + ": told that they are not to come.");
        });
  }

  /** Told to come, not to come any more, and without an address. Nobody kept out is told. */
  boolean isToBeRungOff(Discussion discussion, DiscussionInvitee row) {
    boolean off = !row.asked() || discussion.state == DiscussionState.CANCELLED;
    return off
        && row.toRing()
        && !row.toldHow.isEmpty()
        && !keptOut.isKeptOut(discussion, row.outsideName, "");
  }

  ActOutcome uninvite(Doing doing, StrategyAct.Uninvite act) {
    var row = row(doing, act.invitee());
    return Convening.convener(doing)
        .and(doing.session().endedAt == null, "", "The session has ended")
        .words("reason", act.reason(), 2000, "Say why they are not asked to come")
        .unchanged(row.version == act.version(), "reason")
        .then(() -> {
          row.withdrawnBecause = Check.clean(act.reason());
          invitees.flush();
          trace.act(
              doing.discussion(),
              doing.by(),
              "STRATEGY_UNINVITED",
              doing.discussion().ref + " " + row.agency);
          return new Done(row.agency.label() + " is no longer asked to come.");
        });
  }

  ActOutcome explain(Doing doing, StrategyAct.ExplainGap act) {
    return Convening.convener(doing)
        .words("reason", act.reason(), 2000, "Say why the agency is not asked to come")
        .then(() -> {
          explained.saveAndFlush(
              new ExplainedGap(
                  doing.session(),
                  act.agency(),
                  Check.clean(act.reason()),
                  doing.by().value(),
                  doing.now()));
          return new Done("The gap is explained.");
        });
  }

  /** Somebody of the discussion's last session; another's row does not exist here. */
  DiscussionInvitee row(Doing doing, UUID id) {
    return invitees
        .findById(id)
        .filter(one -> one.discussionRef.equals(doing.discussion().ref))
        .filter(one -> one.sessionNumber == doing.session().number())
        .filter(DiscussionInvitee::asked)
        .orElseThrow(() -> new NotVisible("No invitee " + id));
  }
}
