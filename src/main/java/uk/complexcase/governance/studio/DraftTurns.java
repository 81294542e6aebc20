package uk.complexcase.governance.studio;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.Reason;
import uk.complexcase.procedure.Problem;

/** Moves drafts between those who write them and those who approve them. */
@Service
@Transactional
public class DraftTurns {

  private final DraftRows drafts;
  private final RevisionRows revisions;
  private final DraftReading reading;
  private final DraftProblems problems;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  DraftTurns(
      DraftRows drafts,
      RevisionRows revisions,
      DraftReading reading,
      DraftProblems problems,
      PeopleDirectory people,
      AuditLog audit,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.drafts = drafts;
    this.revisions = revisions;
    this.reading = reading;
    this.problems = problems;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Asks for approval, unless something stops it. */
  public Answer ask(PractitionerId who, String ref) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.OPEN) {
      return new Answer.Refused("ask", DraftWriting.notOpen(held));
    }
    var stop = whatStops(held.get());
    if (stop != null) {
      return new Answer.Refused("ask", stop);
    }
    var now = now();
    var draft = held.get().asked(who, now);
    drafts.update(draft);
    enter(draft, DraftAct.Kind.ASKED, who, "", now);
    tell(draft, ProcedureDraftMoved.Step.APPROVAL_ASKED, others(who), now);
    return new Answer.Done(ref, "Approval was asked for. The other process owners are told.");
  }

  /** What stands in the way of asking for approval, as a sentence; null when nothing does. */
  public @Nullable String whatStops(Draft draft) {
    var files = reading.files(draft.ref());
    if (files.stream().noneMatch(DraftFile::changed)) {
      return "Nothing is changed yet, so there is nothing to approve";
    }
    var undecided = files.stream().filter(file -> !file.beside().isEmpty()).findFirst();
    if (undecided.isPresent()) {
      return "Two versions of %s stand side by side: decide first which counts"
          .formatted(undecided.get().name());
    }
    if (draft.basedOn() != reading.release()) {
      return "Release %d is in force since: compare the draft with it first"
          .formatted(reading.release());
    }
    long stops = problems.of(draft.ref()).stream().filter(Problem::stops).count();
    return stops == 0
        ? null
        : stops == 1
            ? "1 problem stops it: mend it first"
            : stops + " problems stop it: mend them first";
  }

  /** Takes a draft back that waits for approval, to change it. */
  public Answer takeBack(PractitionerId who, String ref) {
    return turned(who, ref, DraftAct.Kind.TAKEN_BACK, "");
  }

  /** Sends a draft back that waits for approval, with what has to change. */
  public Answer sendBack(PractitionerId who, String ref, String reason) {
    return Reason.wrong(reason, Answer.LONGEST_REASON, "Write what has to change")
        .<Answer>map(wrong -> new Answer.Refused("backReason", wrong))
        .orElseGet(() -> turned(who, ref, DraftAct.Kind.SENT_BACK, reason.strip()));
  }

  private Answer turned(PractitionerId who, String ref, DraftAct.Kind kind, String reason) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.AWAITING_APPROVAL) {
      return new Answer.Refused("backReason", "This draft does not wait for approval any more");
    }
    var now = now();
    var draft = held.get().in(DraftState.OPEN, now);
    drafts.update(draft);
    enter(draft, kind, who, reason, now);
    if (kind == DraftAct.Kind.SENT_BACK) {
      var to = new HashSet<>(reading.authors(draft));
      to.remove(who);
      tell(draft, ProcedureDraftMoved.Step.SENT_BACK, to, now);
    }
    return new Answer.Done(
        ref,
        kind == DraftAct.Kind.SENT_BACK
            ? "The draft was sent back. Those who wrote it are told."
            : "The draft was taken back and can be changed.");
  }

  /** Gives a draft up; its revisions are kept. */
  public Answer withdraw(PractitionerId who, String ref, String reason) {
    var wrong = Reason.wrong(reason, Answer.LONGEST_REASON, "Write why it is withdrawn");
    if (wrong.isPresent()) {
      return new Answer.Refused("withdrawReason", wrong.get());
    }
    var held = drafts.hold(ref);
    if (held.isEmpty()
        || !(held.get().state() == DraftState.OPEN
            || held.get().state() == DraftState.AWAITING_APPROVAL)) {
      return new Answer.Refused("withdrawReason", "This draft cannot be withdrawn any more");
    }
    var now = now();
    var draft = held.get().in(DraftState.WITHDRAWN, now);
    drafts.update(draft);
    enter(draft, DraftAct.Kind.WITHDRAWN, who, reason.strip(), now);
    return new Answer.Done(ref, "The draft was withdrawn. Nothing of it is in force.");
  }

  /** Compares a draft with what is in force now; what it would undo shows in the comparison. */
  public Answer rebase(PractitionerId who, String ref) {
    var held = drafts.hold(ref);
    if (held.isEmpty() || held.get().state() != DraftState.OPEN) {
      return new Answer.Refused("ask", DraftWriting.notOpen(held));
    }
    var now = now();
    var inForce = reading.before();
    for (var file : reading.files(ref)) {
      var text = inForce.get(file.name());
      if (text != null) {
        int next =
            reading.history(ref, file.name()).stream().mapToInt(Revision::number).max().orElse(0);
        revisions.add(
            ref,
            new Revision(
                file.name(),
                next + 1,
                next,
                Revision.Standing.BASE,
                false,
                Digests.of(text),
                who,
                now),
            text);
      }
    }
    var draft = held.get().basedOn(reading.release(), now);
    drafts.update(draft);
    enter(draft, DraftAct.Kind.REBASED, who, "Release " + draft.basedOn(), now);
    return new Answer.Done(
        ref,
        "The draft is compared with release %d now. Read in the comparison whether it undoes what others changed."
            .formatted(draft.basedOn()));
  }

  void enter(Draft draft, DraftAct.Kind kind, PractitionerId who, String reason, Instant at) {
    drafts.add(draft.ref(), new DraftAct(kind, who, at, reason));
    audit.act(
        who,
        "PROCEDURE_DRAFT_" + kind,
        draft.ref(),
        "Round " + draft.round() + ", based on release " + draft.basedOn());
  }

  void tell(Draft draft, ProcedureDraftMoved.Step step, Set<PractitionerId> to, Instant at) {
    events.publishEvent(new ProcedureDraftMoved(draft.ref(), step, draft.round(), to, at));
  }

  private Set<PractitionerId> others(PractitionerId who) {
    return people.holding(Role.PROCESS_OWNER).stream()
        .map(Practitioner::id)
        .filter(person -> !person.equals(who))
        .collect(Collectors.toUnmodifiableSet());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
