package uk.complexcase.desk.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBar;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The case files one may open, and each as a page; every view is logged. */
@Controller
class CasePageController {

  private static final int PAGE = 25;

  private final CaseFiles cases;
  private final CasePages pages;
  private final AuditLog audit;
  private final IdentityBars bars;

  CasePageController(CaseFiles cases, CasePages pages, AuditLog audit, IdentityBars bars) {
    this.cases = cases;
    this.pages = pages;
    this.audit = audit;
    this.bars = bars;
  }

  /** The search list; one more row than a page was asked for, so that it knows of a next page. */
  record CaseList(String search, int page, List<IdentityBar> children, boolean more) {}

  @GetMapping("/cases")
  @Allowed(Permission.OPEN_CASES)
  String list(
      Viewer viewer,
      @RequestParam(defaultValue = "") String search,
      @RequestParam(defaultValue = "0") int page,
      Model model) {
    int asked = Math.max(page, 0);
    var found = cases.search(viewer, search.strip(), asked, PAGE);
    var more =
        found.size() == PAGE && !cases.search(viewer, search.strip(), asked + 1, PAGE).isEmpty();
    var children = bars.of(viewer, found);
    model.addAttribute("page", new CaseList(search, asked, children, more));
    return "desk/cases";
  }

  @GetMapping("/cases/{ref}")
  @Allowed(Permission.OPEN_CASES)
  String overview(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page(viewer, ref, "overview", model);
  }

  @GetMapping("/cases/{ref}/chronology")
  @Allowed(Permission.OPEN_CASES)
  String chronology(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page(viewer, ref, "chronology", model);
  }

  @GetMapping("/cases/{ref}/deadlines")
  @Allowed(Permission.OPEN_CASES)
  String deadlines(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page(viewer, ref, "deadlines", model);
  }

  private String page(Viewer viewer, CaseRef ref, String part, Model model) {
    var current = cases.current(ref);
    model.addAttribute("page", pages.of(viewer, current));
    model.addAttribute("part", part);
    audit.view(viewer.id(), current.value(), "case " + part);
    return "desk/case-" + part;
  }
}
