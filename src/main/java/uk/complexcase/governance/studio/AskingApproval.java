package uk.complexcase.governance.studio;

import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.events.ProcedureDraftMoved;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.procedure.Problem;

/** Asks for approval of a draft, and says what stands in the way. */
@Service
@Transactional
public class AskingApproval {

  private final OpenDrafts open;
  private final DraftRows drafts;
  private final DraftReading reading;
  private final DraftProblems problems;
  private final DraftEntries entries;
  private final PeopleDirectory people;
  private final InstantSource clock;

  AskingApproval(
      OpenDrafts open,
      DraftRows drafts,
      DraftReading reading,
      DraftProblems problems,
      DraftEntries entries,
      PeopleDirectory people,
      InstantSource clock) {
    this.open = open;
    this.drafts = drafts;
    this.reading = reading;
    this.problems = problems;
    this.entries = entries;
    this.people = people;
    this.clock = clock;
  }

  /** Asks for approval, unless something stops it. */
  public Answer ask(PractitionerId who, String ref) {
    return open.answer(
        ref,
        "ask",
        draft -> {
          var stop = whatStops(draft);
          return stop == null ? asked(draft, who) : new Answer.Refused("ask", stop);
        });
  }

  private Answer asked(Draft open, PractitionerId who) {
    var now = clock.instant();
    var draft = open.asked(who, now);
    drafts.update(draft);
    entries.enter(draft, DraftAct.Kind.ASKED, who, "", now);
    entries.tell(draft, ProcedureDraftMoved.Step.APPROVAL_ASKED, others(who), now);
    return new Answer.Done(
        draft.ref(), "Approval was asked for. The other process owners are told.");
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

  private Set<PractitionerId> others(PractitionerId who) {
    return people.holding(Role.PROCESS_OWNER).stream()
        .map(Practitioner::id)
        .filter(person -> !person.equals(who))
        .collect(Collectors.toUnmodifiableSet());
  }
}
