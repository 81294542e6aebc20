package uk.complexcase.cases.actions;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Agreed actions, each with one owner and one date (CSD-27, SCR-B-80), and recommendations, which
 * are answered and never done (B5).
 */
public interface ActionBook {

  /** Agrees an action; the same key and source again answer with the action that is there. */
  Taken agree(NewAction action, PractitionerId by, Instant at);

  /** Records a recommendation; the same key and source again answer with the one there is. */
  Taken recommend(NewRecommendation recommendation, PractitionerId by, Instant at);

  /**
   * Records the agency's answer to a recommendation; one that is not accepted says why. The caller
   * has seen to it that {@code by} answers for the agency. The same answer again changes nothing.
   */
  Taken answer(String ref, boolean accepted, String words, PractitionerId by, Instant at);

  /**
   * Withdraws what was agreed or recommended by mistake, with a reason; it stays readable. The
   * caller has seen to it that {@code by} may, and that the reference is one of their source.
   */
  Taken withdraw(String ref, String reason, PractitionerId by, Instant at);

  /**
   * Actions and recommendations of one discussion, in the order they were agreed. The caller has
   * seen to it that the reader may open the discussion.
   */
  List<Line> ofSource(String source);

  /** Those about a child, for a viewer who may open the file; else {@code NotVisible}. */
  List<Line> ofChild(Viewer viewer, CaseRef child);

  /**
   * An action to be agreed.
   *
   * @param key made by the page, so that sending twice adds one
   * @param source reference of the discussion
   * @param owner who does it: a practitioner, or null where {@code ownerName} names an outside
   *     person
   * @param due by when, a London day from today on
   */
  record NewAction(
      String key,
      String source,
      Collection<CaseRef> children,
      ActionKind kind,
      String words,
      Agency agency,
      @Nullable PractitionerId owner,
      String ownerName,
      @Nullable LocalDate due) {}

  /** A recommendation to be made to an agency, which answers it. */
  record NewRecommendation(
      String key, String source, Collection<CaseRef> children, String words, Agency to) {}

  /**
   * One action or recommendation as it stands.
   *
   * @param agency the owner's, or the one the recommendation goes to
   * @param ownerName the owner's name; empty with a recommendation
   * @param due by when, a London day; null with a recommendation
   * @param state of an action OPEN, ACCEPTED, OVERDUE, DONE or CANCELLED; of a recommendation
   *     AWAITING_ANSWER, ACCEPTED, NOT_ACCEPTED or WITHDRAWN
   * @param answer what the agency said to a recommendation; else empty
   */
  record Line(
      String ref,
      boolean recommendation,
      ActionKind kind,
      String words,
      Agency agency,
      String ownerName,
      @Nullable LocalDate due,
      String state,
      String answer,
      List<CaseRef> children,
      Instant agreedAt,
      PractitionerId agreedBy) {}

  /** What came of it. */
  sealed interface Taken {

    /** It stands in the book. */
    record Done(Line line) implements Taken {}

    /**
     * It was refused and nothing changed; the field is words, owner, due, children, reason or
     * answer.
     */
    record Refused(String field, String sentence) implements Taken {}
  }
}
