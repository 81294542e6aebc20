package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The life of an agreed action: accepted, done, given back, handed on, moved (CSD-27, SCR-B-82).
 * Callers have seen to it that {@code by} may. Every act names the round it saw; where somebody
 * changed the action meanwhile it is refused and nothing changes.
 */
public interface ActionLife {

  /** The action; empty for another reference and for a recommendation. */
  Optional<Standing> find(String ref);

  /** Actions and recommendations of which the viewer may open the file of every child. */
  List<Standing> ofSource(Viewer viewer, String source);

  /**
   * Running actions the viewer has, first due first; none that speaks of a child kept from them.
   */
  List<Standing> ofOwner(Viewer viewer);

  /** Running actions this practitioner has, whoever asks: for moving them, never to be shown. */
  List<Standing> runningOf(PractitionerId owner);

  /** Recommendations that wait for the viewer's agency and speak of no child kept from them. */
  List<Standing> waitingForAgency(Viewer viewer);

  /**
   * Those about a child, for a viewer who may open the file; one that also speaks of a child whose
   * file they may not open is left out.
   */
  List<Standing> ofChild(Viewer viewer, CaseRef child);

  /** What became of an action so far, oldest first. */
  List<Change> historyOf(String ref);

  /** The owner can do it by its date. */
  Changed accept(String ref, int round, PractitionerId by, Instant at);

  /** Somebody else of the directory is to do it, who then accepts it. */
  Changed handOn(
      String ref, int round, PractitionerId to, String reason, PractitionerId by, Instant at);

  /** The owner cannot do it; the chair settles what becomes of it. */
  Changed giveBack(String ref, int round, String reason, PractitionerId by, Instant at);

  /** It is done: what was done, and what shows it where the chair asked for that. */
  Changed done(String ref, int round, String words, String evidence, PractitionerId by, Instant at);

  /** It is to be done by another date, by the owner it has. */
  Changed moveTo(
      String ref, int round, LocalDate due, String reason, PractitionerId by, Instant at);

  /** It is not wanted any more. */
  Changed callOff(String ref, int round, String reason, PractitionerId by, Instant at);

  /** Whether its owner is to say what shows that it is done. */
  Changed askEvidence(String ref, boolean asked, PractitionerId by, Instant at);

  /**
   * An action or recommendation as it stands.
   *
   * @param owner the practitioner who has it; null where {@code ownerName} is of somebody outside
   *     the directory, and with a recommendation
   * @param due by when, a London day; null with a recommendation
   * @param state OPEN, ACCEPTED, DONE, OVERDUE or CANCELLED; of a recommendation as in the book
   * @param chair who chaired the session that agreed it; null while it runs
   * @param round one more with every hand and date
   * @param begun whether the session that agreed it has ended
   * @param givenBack why its owner cannot do it; empty while nobody said so
   * @param answer what the agency said to a recommendation
   * @param children the files that hold the children now
   */
  record Standing(
      String ref,
      String source,
      boolean recommendation,
      ActionKind kind,
      String words,
      Agency agency,
      @Nullable PractitionerId owner,
      String ownerName,
      @Nullable LocalDate due,
      String state,
      ActionStep step,
      int round,
      boolean begun,
      @Nullable PractitionerId chair,
      boolean evidenceAsked,
      String givenBack,
      String doneWords,
      String evidence,
      String answer,
      List<CaseRef> children,
      Instant agreedAt,
      PractitionerId agreedBy) {}

  /** One thing that became of an action. */
  record Change(String act, String words, PractitionerId by, Instant at) {}

  /** What came of an act. */
  sealed interface Changed {

    /** It stands so. */
    record Done(Standing action) implements Changed {}

    /** Nothing changed; the field is words, evidence, owner, due or reason, or empty. */
    record Refused(String field, String sentence) implements Changed {}
  }
}
