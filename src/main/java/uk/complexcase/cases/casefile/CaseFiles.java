package uk.complexcase.cases.casefile;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** The case files: one per child. Reading asks for the viewer; what they may not see is left out without a trace. */
public interface CaseFiles {

  /** Opens a case file for a child told of in a contact. Joins the caller's transaction. */
  CaseRef open(NewChild child, ContactRef contact, Instant at, PractitionerId by);

  /** Links a further contact to a case file; counts grow. Idempotent. */
  void addContact(CaseRef ref, ContactRef contact, Instant at);

  /** The file that now holds this case: itself, or the one it was merged into. */
  CaseRef current(CaseRef ref);

  /** Identity of one child, for a viewer who may open the file; else {@code NotVisible}. */
  ChildIdentity identity(Viewer viewer, CaseRef ref);

  /** Identities of those the viewer may open or, through a task in hand, may know; the rest is absent. */
  Map<CaseRef, ChildIdentity> identities(Viewer viewer, Collection<CaseRef> refs);

  /** Identities for a viewer who works on a task about these children; hidden (restricted) ones are absent. */
  Map<CaseRef, ChildIdentity> identitiesForTask(Viewer viewer, Collection<CaseRef> refs);

  /** Case files the viewer may open, newest change first; {@code search} matches name, reference or date of birth. */
  List<ChildIdentity> search(Viewer viewer, String search, int page, int size);

  /** Sets the child case's status, for example {@code ASSESSMENT_S17}; never back from a higher protection by itself. */
  void status(CaseRef ref, ChildCaseStatus status, Instant at, PractitionerId by);

  void chronicle(ChronologyEntry entry);

  /** Chronology of a case, newest first, for a viewer who may open the file. */
  List<ChronologyEntry> chronology(Viewer viewer, CaseRef ref);

  /** Other files that may be the same child's (same name and date of birth, or one of them alike). For the hub only. */
  List<PossibleMatch> possibleMatches(Viewer viewer, CaseRef ref);

  /** Merges a file into another as the same child, with reason; the merged one stays readable as a trace. */
  void merge(Viewer viewer, CaseRef duplicate, CaseRef into, String reason);

  /** Undoes a merge, with reason. */
  void unmerge(Viewer viewer, CaseRef duplicate, String reason);

  /** Contacts ever and since the instant, for this child and its sure matches, with the number of different sources. */
  ContactCounts contactCounts(CaseRef ref, Instant since);
}
