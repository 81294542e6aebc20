package uk.complexcase.pathway.governance.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.work.pages.TypedForm;

/** The lists of daily and weekly governance, to be read. */
@Controller
class GovernanceController {

  private final GovernanceDesk desk;
  private final AuditLog audit;

  GovernanceController(GovernanceDesk desk, AuditLog audit) {
    this.desk = desk;
    this.audit = audit;
  }

  @GetMapping("/governance")
  @Allowed(Permission.SEE_GOVERNANCE)
  String lists(Viewer viewer, Model model) {
    var lists = desk.lists(viewer);
    model.addAttribute("today", lists.stream().filter(one -> one.today()).toList());
    model.addAttribute("earlier", lists.stream().filter(one -> !one.today()).toList());
    model.addAttribute("next", desk.next());
    model.addAttribute("hub", viewer.may(Permission.WORK_THE_HUB));
    return "pathway/governance/lists";
  }

  @GetMapping("/governance/{kind}/{day}")
  @Allowed(Permission.SEE_GOVERNANCE)
  String show(Viewer viewer, @PathVariable String kind, @PathVariable String day, Model model) {
    var at = ListAddress.of(kind, day);
    var page = new GovernancePage(desk.show(viewer, at.kind(), at.day()), TypedForm.fresh());
    page.list().items().stream()
        .flatMap(item -> item.children().stream())
        .map(child -> child.reference())
        .distinct()
        .forEach(ref -> audit.view(viewer.id(), ref, "governance list"));
    model.addAttribute("page", page);
    return SentToList.TEMPLATE;
  }
}
