package uk.complexcase.cases.sharing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who is kept out of a discussion: those implicated, their line managers, and those connected with
 * them. An excluded person is not offered as an invitee, gets no notice and finds no case of it;
 * everything looks to them as if it were not there. Only the chair sees who is excluded.
 */
public interface Exclusions {

  /**
   * Keeps somebody out of a discussion and from the files of its children. The caller has seen to
   * it that {@code by} may. The same person again, while excluded, answers with the exclusion there
   * is.
   *
   * @param children those the discussion is about
   */
  Taken exclude(
      String source,
      Collection<CaseRef> children,
      NewExclusion exclusion,
      PractitionerId by,
      Instant at);

  /** Holds the exclusions of a discussion for children who joined it later; idempotent. */
  void cover(String source, Collection<CaseRef> children, PractitionerId by);

  /**
   * Names whom the agency sends instead; the last name holds. The caller has seen to it that {@code
   * by} may.
   */
  Taken alternate(String source, String ref, String alternate, PractitionerId by);

  /**
   * Lets the person in again, with a reason; the exclusion stays readable to the chair. Lifting
   * twice changes nothing.
   */
  Taken lift(String source, String ref, String reason, PractitionerId by, Instant at);

  /** Whether the person is excluded from the discussion. */
  boolean isExcluded(String source, PractitionerId person);

  /**
   * Whether somebody outside the directory is excluded from the discussion, by name and, where both
   * are told, employer; capitals and blanks do not matter.
   */
  boolean isExcluded(String source, String outsideName, String employer);

  /**
   * Whether nothing about the child may go to somebody named so: somebody of the directory who is
   * kept from the case, or somebody outside it who is excluded from any discussion, since an
   * outside name stands on no file. The name may come with a rank or a role around it; rather one
   * refused too many.
   *
   * @param employer may be empty, and then the name alone counts
   */
  boolean keptFromNamed(String name, String employer, CaseRef child);

  /** Whether the person is kept from the case by an exclusion of any discussion. */
  boolean keptFrom(PractitionerId person, CaseRef child);

  /**
   * All exclusions of the discussion, lifted ones too, in the order they were made: for its chair,
   * else {@code NotVisible}.
   *
   * @param chair who chairs it now, as the caller knows; null where nobody does, and then nobody
   *     sees
   */
  List<Exclusion> of(String source, Viewer viewer, @Nullable PractitionerId chair);

  /**
   * An exclusion to be made.
   *
   * @param words what the chair wants remembered about it; may be empty
   * @param alternate whom the agency sends instead, as the chair knows; may be empty
   */
  record NewExclusion(Excluded who, ExclusionReason reason, String words, String alternate) {}

  /**
   * An exclusion as the chair sees it.
   *
   * @param name of the person, for reading
   * @param liftedAt null while it stands
   */
  record Exclusion(
      String ref,
      Excluded who,
      String name,
      ExclusionReason reason,
      String words,
      String alternate,
      PractitionerId by,
      Instant at,
      @Nullable Instant liftedAt,
      String liftedBecause) {}

  /** What came of it. */
  sealed interface Taken {

    /** It holds. */
    record Done(Exclusion exclusion) implements Taken {}

    /** It was refused and nothing changed; the field is who, words, alternate or reason. */
    record Refused(String field, String sentence) implements Taken {}
  }
}
