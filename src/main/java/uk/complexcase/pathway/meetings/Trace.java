package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Leaves the trace of what was done about a discussion in the audit and on the chronologies of its
 * children, without names and without narrative.
 */
@Component
class Trace {

  private final DiscussionChildren children;
  private final CaseFiles files;
  private final AuditLog audit;

  Trace(DiscussionChildren children, CaseFiles files, AuditLog audit) {
    this.children = children;
    this.files = files;
    this.audit = audit;
  }

  /** In the audit only. */
  void act(Discussion discussion, PractitionerId by, String act, String line) {
    audit.act(by, act, discussion.ref, line);
  }

  /** In the audit and on every child's chronology. */
  void everyChild(
      Discussion discussion, PractitionerId by, Instant happened, String act, String line) {
    children(
        discussion,
        children.findByKeyDiscussionRefOrderByPosition(discussion.ref),
        by,
        happened,
        act,
        line);
  }

  /** In the audit and on one child's chronology. */
  void child(
      Discussion discussion,
      DiscussionChild child,
      PractitionerId by,
      Instant happened,
      String act,
      String line) {
    children(discussion, List.of(child), by, happened, act, line);
  }

  void children(
      Discussion discussion,
      Collection<DiscussionChild> about,
      PractitionerId by,
      Instant happened,
      String act,
      String line) {
    audit.act(by, act, discussion.ref, line);
    about.stream()
        .map(DiscussionChild::file)
        .distinct()
        .forEach(file ->
            files.chronicle(new ChronologyEntry(file, happened, act, line, by, discussion.ref)));
  }
}
