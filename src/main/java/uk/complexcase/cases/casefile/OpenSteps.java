package uk.complexcase.cases.casefile;

import java.util.List;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * What one room has standing open on a child. The case page's "Now" is made of them, and so is the
 * proof that no open case is without a task or an owned, dated wait.
 */
public interface OpenSteps {

  /** For a viewer who may open the file; else {@code NotVisible}. */
  List<OpenStep> openSteps(Viewer viewer, CaseRef child);
}
