package uk.complexcase.governance.operations;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/**
 * Decides what a viewer may know of a process instance. What is about a restricted child, or about
 * whom cannot be said, shows to an administrator by reference only, and to nobody else who may not
 * open the file. Whoever is excluded from a child finds nothing.
 */
@Component
class Sights {

  private final CaseAccess access;

  Sights(CaseAccess access) {
    this.access = access;
  }

  Sight of(Viewer viewer, Concern concern) {
    var children = concern.children();
    if (!children.isEmpty() && access.openOf(viewer, children).containsAll(children)) {
      return Sight.NAMED;
    }
    if (!access.keptFrom(viewer.id(), children).isEmpty()) {
      return Sight.HIDDEN;
    }
    boolean hidden = children.isEmpty() || !access.hiddenOf(viewer, children).isEmpty();
    return !hidden || viewer.may(Permission.OPERATE) ? Sight.BY_REFERENCE : Sight.HIDDEN;
  }
}
