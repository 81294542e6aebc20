package uk.complexcase.pathway.meetings;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.meetings.ActOutcome.Done;

/** Names who chairs a discussion and who takes its notes (CSD-16, CSD-66, A-01). */
@Component
class NamingPeople {

  private final ChairRule chairs;
  private final KeptOut keptOut;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final Trace trace;

  NamingPeople(
      ChairRule chairs, KeptOut keptOut, PeopleDirectory people, CaseAccess access, Trace trace) {
    this.chairs = chairs;
    this.keptOut = keptOut;
    this.people = people;
    this.access = access;
    this.trace = trace;
  }

  ActOutcome chair(Doing doing, StrategyAct.NameChair act) {
    var discussion = doing.discussion();
    var person = people.find(act.person()).orElse(null);
    return Convening.convener(doing)
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
    return Convening.convener(doing)
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
}
