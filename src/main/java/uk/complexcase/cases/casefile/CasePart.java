package uk.complexcase.cases.casefile;

import java.util.Optional;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * A part of the case page that one room shows: a fragment {@code part(it)} of its own template,
 * which is given what {@link #of} returns as {@code it}. The page has logged the view.
 */
public interface CasePart {

  /** Path of the template that holds the fragment, for example {@code pathway/risk/case-part}. */
  String template();

  /** Where it stands on the page: lower numbers come first. */
  int place();

  /**
   * What the fragment shows, for a viewer who may open the file; empty where there is nothing to
   * show and nothing to begin.
   */
  Optional<?> of(Viewer viewer, CaseRef child);
}
