package uk.complexcase.governance.operations;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.security.Viewer;

/** The children a process is about as a viewer may read them, always in the same order. */
@Component
class Named {

  private static final Comparator<ChildIdentity> ORDER =
      Comparator.comparing(ChildIdentity::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(child -> child.caseRef().value());

  private final CaseFiles cases;

  Named(CaseFiles cases) {
    this.cases = cases;
  }

  /** By name; nobody unless the viewer may know all of them. */
  List<ChildIdentity> of(Viewer viewer, Concern concern, Sight sight) {
    return sight == Sight.NAMED
        ? cases.identities(viewer, concern.children()).values().stream().sorted(ORDER).toList()
        : List.of();
  }
}
