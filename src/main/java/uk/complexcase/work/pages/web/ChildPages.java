package uk.complexcase.work.pages.web;

import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Where rooms have the pages they show of one child. */
@Component
public class ChildPages {

  private final CaseFiles files;
  private final IdentityBars bars;
  private final AuditLog audit;

  ChildPages(CaseFiles files, IdentityBars bars, AuditLog audit) {
    this.files = files;
    this.bars = bars;
    this.audit = audit;
  }

  /**
   * A page of a child.
   *
   * @param template what it is shown with; it finds the content as {@code page}
   * @param path where it stands below the child's own page, for example {@code missing}
   * @param viewed what the log of views says was seen
   */
  public ChildPage page(String template, String path, String viewed, ChildPage.Content content) {
    return new ChildPage(template, path, viewed, content, files, audit);
  }

  /** The child's identity bar, for a viewer who may open the file; else {@code NotVisible}. */
  public IdentityBar bar(Viewer viewer, CaseRef child) {
    return bars.of(viewer, files.identity(viewer, child));
  }
}
