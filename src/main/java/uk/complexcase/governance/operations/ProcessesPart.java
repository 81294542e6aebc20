package uk.complexcase.governance.operations;

import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CasePart;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Leads from a child's page to the processes about the child. Only a link, since the page must not
 * wait for the engine.
 */
@Component
class ProcessesPart implements CasePart {

  @Override
  public String template() {
    return "governance/operations/case-part";
  }

  @Override
  public int place() {
    return 950;
  }

  @Override
  public Optional<String> of(Viewer viewer, CaseRef child) {
    return viewer.may(Permission.INTERVENE) ? Optional.of(child.value()) : Optional.empty();
  }
}
