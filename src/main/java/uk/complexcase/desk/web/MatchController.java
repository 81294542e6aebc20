package uk.complexcase.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.MergeRefused;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.tasks.TaskDesk;

/**
 * The hub's acts on likely matches while it screens: merge two files of one child, and undo it,
 * with a reason.
 */
@Controller
class MatchController {

  private final TaskDesk desk;
  private final CaseFiles cases;

  MatchController(TaskDesk desk, CaseFiles cases) {
    this.desk = desk;
    this.cases = cases;
  }

  @PostMapping("/tasks/{key}/merge")
  @Allowed(Permission.WORK_THE_HUB)
  String merge(
      Viewer viewer,
      @PathVariable long key,
      @RequestParam CaseRef duplicate,
      @RequestParam CaseRef into,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    desk.show(viewer, key);
    if (reason.isBlank()) {
      redirect.addFlashAttribute(
          "refused", "Say why the two files are the same child's before merging them.");
      return backTo(key);
    }
    try {
      cases.merge(viewer, duplicate, into, reason.strip());
      redirect.addFlashAttribute("said", "The files were merged. You can undo it here.");
    } catch (MergeRefused refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
    }
    return backTo(key);
  }

  @PostMapping("/tasks/{key}/unmerge")
  @Allowed(Permission.WORK_THE_HUB)
  String unmerge(
      Viewer viewer,
      @PathVariable long key,
      @RequestParam CaseRef duplicate,
      @RequestParam(defaultValue = "") String reason,
      RedirectAttributes redirect) {
    desk.show(viewer, key);
    if (reason.isBlank()) {
      redirect.addFlashAttribute(
          "refused", "Say why the files are not the same child's before separating them.");
      return backTo(key);
    }
    try {
      cases.unmerge(viewer, duplicate, reason.strip());
      redirect.addFlashAttribute("said", "The files were separated again.");
    } catch (MergeRefused refused) {
      redirect.addFlashAttribute("refused", refused.getMessage());
    }
    return backTo(key);
  }

  private static String backTo(long key) {
    return "redirect:/tasks/" + key;
  }
}
