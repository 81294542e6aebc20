package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * The case files: one per child. Reading asks for the viewer; what they may not see is left out
 * without a trace.
 */
public interface CaseFiles {

  /**
   * Opens a case file for a child told of in a contact, by someone of {@code by}'s organisation.
   * Joins the caller's transaction.
   */
  CaseRef open(NewChild child, ContactRef contact, Instant at, PractitionerId by);

  /**
   * Opens a case file for a child told of in a contact. Joins the caller's transaction.
   *
   * @param source id of the organisation that told, which is not {@code by}'s where the hub took a
   *     call
   */
  CaseRef open(NewChild child, ContactRef contact, String source, Instant at, PractitionerId by);

  /**
   * Links a further contact to a case file; counts grow. The source is that of the contact's other
   * links. Idempotent.
   */
  void addContact(CaseRef ref, ContactRef contact, Instant at);

  /** Links a further contact, told by this organisation, to a case file. Idempotent. */
  void addContact(CaseRef ref, ContactRef contact, String source, Instant at);

  /** The file that now holds this case: itself, or the one it was merged into. */
  CaseRef current(CaseRef ref);

  /** Identity of one child, for a viewer who may open the file; else {@code NotVisible}. */
  ChildIdentity identity(Viewer viewer, CaseRef ref);

  /** Identities of those the viewer may open; the rest is absent. */
  Map<CaseRef, ChildIdentity> identities(Viewer viewer, Collection<CaseRef> refs);

  /**
   * Identities for a viewer who works on a task about these children; hidden (restricted) ones are
   * absent. The caller has seen to it that the viewer may see such a task.
   */
  Map<CaseRef, ChildIdentity> identitiesForTask(Viewer viewer, Collection<CaseRef> refs);

  /**
   * Identities of all of them, restricted ones too, for papers a rule composes. The caller sees to
   * it that nobody reads of a child they may not know of.
   */
  Map<CaseRef, ChildIdentity> identitiesForPapers(Collection<CaseRef> refs);

  /**
   * Case files the viewer may open, newest change first; {@code search} matches name, reference or
   * date of birth.
   */
  List<ChildIdentity> search(Viewer viewer, String search, int page, int size);

  /**
   * Sets the child case's status, for example {@code ASSESSMENT_S17}. A status the case has gone
   * beyond changes nothing; stepping down and closing always hold.
   */
  void status(CaseRef ref, ChildCaseStatus status, Instant at, PractitionerId by);

  /**
   * Ends the phase a case stands at, and with it protection where that was one; a case that stands
   * at another status, because more of social care is open, stays there.
   *
   * @param present the phase that ends
   * @param next what the case is from now on, for example {@code STEPPED_DOWN}
   */
  void endPhase(
      CaseRef ref, ChildCaseStatus present, ChildCaseStatus next, Instant at, PractitionerId by);

  /** Writes a line; the very same line again adds none. Joins the caller's transaction. */
  void chronicle(ChronologyEntry entry);

  /**
   * Chronology of a case and of the files merged into it, newest first, for a viewer who may open
   * the file.
   */
  List<ChronologyEntry> chronology(Viewer viewer, CaseRef ref);

  /**
   * Other files that may be the same child's (same name and date of birth, or one of them alike).
   * For the hub only.
   */
  List<PossibleMatch> possibleMatches(Viewer viewer, CaseRef ref);

  /**
   * Merges a file into another as the same child, with reason; the merged one stays readable as a
   * trace.
   *
   * @throws MergeRefused with a sentence for the person
   */
  void merge(Viewer viewer, CaseRef duplicate, CaseRef into, String reason);

  /**
   * Undoes a merge, with reason.
   *
   * @throws MergeRefused with a sentence for the person
   */
  void unmerge(Viewer viewer, CaseRef duplicate, String reason);

  /**
   * Contacts ever and since the instant, for this child and its sure matches (same name and date of
   * birth, or merged), with the number of different sources. Restricted files count, so that the
   * decision tables see every contact; therefore only for rules, never to be shown.
   */
  ContactCounts contactCounts(CaseRef ref, Instant since);

  /**
   * The same as far as the viewer may see the files: for showing, since it tells nothing of
   * restricted ones.
   */
  ContactCounts contactCounts(Viewer viewer, CaseRef ref, Instant since);

  /** The contact that told of the child last, on this file or one merged with it. */
  ContactRef lastContact(CaseRef ref);
}
