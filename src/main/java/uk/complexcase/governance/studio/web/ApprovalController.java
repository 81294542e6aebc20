package uk.complexcase.governance.studio.web;

import static uk.complexcase.governance.studio.web.DraftController.DRAFT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.CutOffReleases;
import uk.complexcase.governance.studio.DraftApproval;
import uk.complexcase.governance.studio.DraftTurns;
import uk.complexcase.work.pages.TypedForm;

/** The second person's answer to a draft. */
@Controller
class ApprovalController {

  private final DraftPages pages;
  private final DraftTurns turns;
  private final DraftApproval approval;
  private final CutOffReleases cutOff;
  private final ApprovalAnswers answers;

  ApprovalController(
      DraftPages pages,
      DraftTurns turns,
      DraftApproval approval,
      CutOffReleases cutOff,
      ApprovalAnswers answers) {
    this.pages = pages;
    this.turns = turns;
    this.approval = approval;
    this.cutOff = cutOff;
    this.answers = answers;
  }

  @GetMapping(DRAFT + "/approve")
  @Allowed(Permission.KEEP_PROCEDURE)
  String approve(Viewer viewer, @PathVariable String ref, Model model) {
    return answers.page(viewer, ref, TypedForm.fresh(), model);
  }

  @PostMapping(DRAFT + "/send-back")
  @Allowed(Permission.KEEP_PROCEDURE)
  String sendBack(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String backReason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answers.of(
        viewer,
        ref,
        turns.sendBack(viewer.id(), ref, backReason),
        Map.of("backReason", backReason),
        model,
        response,
        redirect);
  }

  /** Approves what was read, named by its digest, and puts it into force. */
  @PostMapping(DRAFT + "/approve")
  @Allowed(Permission.KEEP_PROCEDURE)
  String approve(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String digest,
      @RequestParam(defaultValue = "") String reason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answers.of(
        viewer,
        ref,
        approval.approve(viewer.id(), ref, digest, reason),
        Map.of("reason", reason),
        model,
        response,
        redirect);
  }

  @PostMapping(DRAFT + "/look-up")
  @Allowed(Permission.KEEP_PROCEDURE)
  String lookUp(
      Viewer viewer,
      @PathVariable String ref,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answers.of(
        viewer, ref, cutOff.lookUp(viewer.id(), ref), Map.of(), model, response, redirect);
  }
}
