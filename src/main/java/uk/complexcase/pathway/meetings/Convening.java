package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Convenes a discussion: how soon, chaired by whom, with whom (CSD-16 to CSD-25, CSD-66). */
@Component
class Convening {

  private static final int LONGEST = 4000;

  private final DiscussionInvitees invitees;
  private final ExplainedGaps explained;
  private final Inviting inviting;
  private final ChairRule chairs;
  private final KeptOut keptOut;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final RoomTasks tasks;
  private final Trace trace;

  Convening(
      DiscussionInvitees invitees,
      ExplainedGaps explained,
      Inviting inviting,
      ChairRule chairs,
      KeptOut keptOut,
      PeopleDirectory people,
      CaseAccess access,
      RoomTasks tasks,
      Trace trace) {
    this.invitees = invitees;
    this.explained = explained;
    this.inviting = inviting;
    this.chairs = chairs;
    this.keptOut = keptOut;
    this.people = people;
    this.access = access;
    this.tasks = tasks;
    this.trace = trace;
  }

  private static Check convener(Doing doing) {
    return Check.that(
        doing.part().convenes() || doing.part().chairs(),
        "",
        "Only those who convene the discussion may do this");
  }

  ActOutcome timing(Doing doing, StrategyAct.SetTiming act) {
    boolean planned = act.timing() == StrategyTiming.PLANNED_MEETING;
    var plannedFor = act.plannedFor();
    var check = convener(doing).text("reason", act.reason(), LONGEST);
    if (planned) {
      check
          .words("reason", act.reason(), LONGEST, "Say why it is planned for later than 24 hours")
          .and(plannedFor != null, "plannedFor", "Enter when it is held")
          .and(
              plannedFor == null || plannedFor.isAfter(doing.now()),
              "plannedFor",
              "Enter a time that lies ahead");
    }
    for (var child : doing.part().children()) {
      var plan = plan(act, child);
      check.text("interimSafetyPlan", plan, 8000);
      if (planned) {
        check.and(
            !plan.isEmpty(), "interimSafetyPlan", "Write how each child is kept safe until then");
      }
    }
    return check.then(() -> {
      var discussion = doing.discussion();
      discussion.timing = act.timing();
      discussion.timingReason = Check.clean(act.reason());
      discussion.plannedFor = planned ? plannedFor : null;
      doing.part().children().forEach(child -> child.interimSafetyPlan = plan(act, child));
      trace.act(discussion, doing.by(), "STRATEGY_TIMING_SET", discussion.ref + " " + act.timing());
      return new Done("How soon it is held is recorded.");
    });
  }

  /** What stood before, where the act says nothing of the child. */
  private static String plan(StrategyAct.SetTiming act, DiscussionChild child) {
    return Check.clean(
        act.interimSafetyPlans().getOrDefault(child.named(), child.interimSafetyPlan));
  }

  ActOutcome chair(Doing doing, StrategyAct.NameChair act) {
    var discussion = doing.discussion();
    var person = people.find(act.person()).orElse(null);
    return convener(doing)
        .and(
            person != null && !keptOut.isKeptOut(discussion, act.person()),
            "chair",
            "Choose one of the people shown")
        .and(
            person != null && chairs.allows(discussion.kind, doing.now(), person.roles()),
            "chair",
            "Only these may chair it: " + chairs.of(discussion.kind, doing.now()).because())
        .and(
            !act.person().value().equals(discussion.noteTaker),
            "chair",
            "The note taker cannot chair")
        .and(
            person != null && seesAll(doing, person),
            "chair",
            "Choose somebody who may open every child's file")
        .then(() -> {
          takeChair(doing, act.person());
          return new Done("The chair is named.");
        });
  }

  /** The chair of the session that is convened or runs, and of the discussion from now on. */
  void takeChair(Doing doing, PractitionerId person) {
    var discussion = doing.discussion();
    if (!person.value().equals(discussion.chair)) {
      discussion.chair = person.value();
      trace.act(discussion, doing.by(), "STRATEGY_CHAIR_NAMED", discussion.ref);
    }
    if (doing.session().running()) {
      doing.session().chair = person.value();
    }
  }

  private boolean seesAll(Doing doing, Practitioner person) {
    var asPerson = new Viewer(person.id(), person.name(), person.organisation(), person.roles());
    return doing.part().whole()
        && access
            .hiddenOf(
                asPerson, doing.part().children().stream().map(DiscussionChild::file).toList())
            .isEmpty();
  }

  ActOutcome noteTaker(Doing doing, StrategyAct.NameNoteTaker act) {
    var discussion = doing.discussion();
    var person = people.find(act.person()).orElse(null);
    return convener(doing)
        .and(
            person != null
                && person.roles().contains(Role.BUSINESS_SUPPORT)
                && !keptOut.isKeptOut(discussion, act.person()),
            "noteTaker",
            "Choose one of the people shown")
        .and(
            !act.person().value().equals(discussion.chair),
            "noteTaker",
            "The chair does not take the notes")
        .then(() -> {
          if (!act.person().value().equals(discussion.noteTaker)) {
            discussion.noteTaker = act.person().value();
            trace.act(discussion, doing.by(), "STRATEGY_NOTE_TAKER_NAMED", discussion.ref);
          }
          if (doing.session().running()) {
            doing.session().noteTaker = act.person().value();
          }
          return new Done("The note taker is named.");
        });
  }

  ActOutcome invite(Doing doing, StrategyAct.Invite act) {
    return convener(doing)
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
        .text("outsideEmail", act.outsideEmail(), 200)
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
                && one.employer.equals(employer(act)))
        .findFirst()
        .orElse(null);
  }

  ActOutcome change(Doing doing, StrategyAct.ChangeInvitee act) {
    var row = row(doing, act.invitee());
    return convener(doing)
        .and(doing.session().endedAt == null, "", "The session has ended")
        .and(may(doing, act.person(), act.outsideName(), row.employer), "person", NOT_OFFERED)
        .and(
            doing.part().named().containsAll(act.children()),
            "children",
            "Choose from the children")
        .text("outsideName", act.outsideName(), 200)
        .text("outsideEmail", act.outsideEmail(), 200)
        .unchanged(row.version == act.version(), "person")
        .then(() -> {
          var person = act.person();
          row.person = person == null ? null : person.value();
          if (person != null) {
            row.employer =
                people.find(person).map(one -> one.organisation().id()).orElse(row.employer);
          }
          row.outsideName = Check.clean(act.outsideName());
          row.outsideEmail = Check.clean(act.outsideEmail());
          row.children = ChildList.text(act.children());
          invitees.flush();
          return new Done(row.agency.label() + " is asked to come.");
        });
  }

  ActOutcome uninvite(Doing doing, StrategyAct.Uninvite act) {
    var row = row(doing, act.invitee());
    return convener(doing)
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
    return convener(doing)
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

  ActOutcome convene(Doing doing, StrategyAct.Convene act) {
    var discussion = doing.discussion();
    boolean gaps =
        inviting.gaps(discussion, doing.session()).stream().anyMatch(gap -> !gap.explained());
    return convener(doing)
        .and(doing.session().startedAt == null, "", "The session has begun already")
        .and(discussion.timing != null, "timing", "Say how soon it is held")
        .and(discussion.chair != null, "chair", "Name the chair")
        .and(discussion.noteTaker != null, "noteTaker", "Name the note taker")
        .and(
            !gaps || discussion.timing != StrategyTiming.PLANNED_MEETING,
            "gaps",
            "Ask every agency that should come to a planned meeting, or say why not")
        .and(!act.plannedFor().isBefore(doing.now()), "plannedFor", "Enter a time that lies ahead")
        .then(() -> {
          doing.session().mode = act.mode();
          doing.session().plannedFor = act.plannedFor();
          doing.session().invitedAt = doing.now();
          discussion.state = DiscussionState.SCHEDULED;
          convened(doing, "Strategy discussion " + discussion.ref + " convened");
          return new Done("The invitations are ready to go.");
        });
  }

  /** Leaves the trace and completes the task that asked for it. */
  void convened(Doing doing, String line) {
    trace.everyChild(
        doing.discussion(), doing.by(), doing.now(), "STRATEGY_DISCUSSION_CONVENED", line);
    tasks.convened(doing);
  }

  /** For a discussion at once, whose session begins as it is asked for. */
  void atOnce(Doing doing, Instant now) {
    if (doing.session().invitedAt == null) {
      doing.session().invitedAt = now;
      if (doing.discussion().timing == null) {
        doing.discussion().timing = StrategyTiming.IMMEDIATE;
      }
      convened(doing, "Strategy discussion " + doing.discussion().ref + " convened at once");
    }
  }
}
