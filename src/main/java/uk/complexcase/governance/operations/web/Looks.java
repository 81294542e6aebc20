package uk.complexcase.governance.operations.web;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;

/** Records who looked at what: each child by name, else the reference that was shown. */
@Component
class Looks {

  private final AuditLog audit;

  Looks(AuditLog audit) {
    this.audit = audit;
  }

  /**
   * Records it.
   *
   * @param reference empty where it carries none; the instance is named then
   */
  void at(
      Viewer viewer, List<ChildIdentity> children, String reference, long instance, String page) {
    if (children.isEmpty()) {
      audit.view(viewer.id(), reference.isEmpty() ? "instance " + instance : reference, page);
    }
    children.forEach(child -> audit.view(viewer.id(), child.caseRef().value(), page));
  }
}
