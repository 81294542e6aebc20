package uk.complexcase.governance.monitor;

import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Who the children are, for whoever may open their files; others read references only. */
@Component
class KnownChildren {

  private final CaseFiles files;

  KnownChildren(CaseFiles files) {
    this.files = files;
  }

  Map<CaseRef, ChildIdentity> of(Viewer viewer, Collection<CaseRef> refs) {
    return refs.isEmpty() || !viewer.may(Permission.OPEN_CASES)
        ? Map.of()
        : files.identities(viewer, refs);
  }
}
