package uk.complexcase.cases.casefile;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.foundation.shared.CaseRef;

/** The file that holds a case now: a restriction stands there, when the case was merged into it. */
@Component
class FileHoldingCase implements CasesBehind {

  private static final String CASE = "C-";

  private final CaseFiles files;

  FileHoldingCase(CaseFiles files) {
    this.files = files;
  }

  @Override
  public List<CaseRef> of(String owner) {
    return owner.startsWith(CASE) ? List.of(files.current(new CaseRef(owner))) : List.of();
  }
}
