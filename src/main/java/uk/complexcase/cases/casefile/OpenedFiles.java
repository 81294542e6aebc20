package uk.complexcase.cases.casefile;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The file on which somebody records about a child. */
@Component
public class OpenedFiles {

  private final CaseFiles files;
  private final CaseAccess access;

  OpenedFiles(CaseFiles files, CaseAccess access) {
    this.files = files;
    this.access = access;
  }

  /** The file that holds the child now, for a viewer who may open it; else {@code NotVisible}. */
  public CaseRef of(Viewer viewer, CaseRef child) {
    var file = files.current(child);
    access.requireOpen(viewer, file);
    // says that the file is there: an open rule alone would let a made-up reference through
    files.identity(viewer, file);
    return file;
  }
}
