package uk.complexcase.governance.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
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
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.governance.studio.DraftApproval;
import uk.complexcase.governance.studio.DraftTurns;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Comparing a draft with what is in force, asking for approval, and the second person's answer. */
@Controller
class TurnController {

  private static final String DRAFT = "/studio/drafts/{ref}";

  private final DraftPages pages;
  private final DraftTurns turns;
  private final DraftApproval approval;

  TurnController(DraftPages pages, DraftTurns turns, DraftApproval approval) {
    this.pages = pages;
    this.turns = turns;
    this.approval = approval;
  }

  @GetMapping(DRAFT + "/compare")
  @Allowed(Permission.KEEP_PROCEDURE)
  String compare(Viewer viewer, @PathVariable String ref, Model model) {
    model.addAttribute("page", pages.view(viewer, ref));
    model.addAttribute("compared", pages.compared(ref));
    return "governance/studio/compare";
  }

  @GetMapping(DRAFT + "/approve")
  @Allowed(Permission.KEEP_PROCEDURE)
  String approve(Viewer viewer, @PathVariable String ref, Model model) {
    return page(viewer, ref, TypedForm.fresh(), model);
  }

  @PostMapping(DRAFT + "/ask")
  @Allowed(Permission.KEEP_PROCEDURE)
  String ask(
      Viewer viewer,
      @PathVariable String ref,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answer(viewer, ref, turns.ask(viewer.id(), ref), Map.of(), model, response, redirect);
  }

  @PostMapping(DRAFT + "/take-back")
  @Allowed(Permission.KEEP_PROCEDURE)
  String takeBack(
      Viewer viewer,
      @PathVariable String ref,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answer(
        viewer, ref, turns.takeBack(viewer.id(), ref), Map.of(), model, response, redirect);
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
    return answer(
        viewer,
        ref,
        turns.sendBack(viewer.id(), ref, backReason),
        Map.of("backReason", backReason),
        model,
        response,
        redirect);
  }

  @PostMapping(DRAFT + "/withdraw")
  @Allowed(Permission.KEEP_PROCEDURE)
  String withdraw(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String withdrawReason,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answer(
        viewer,
        ref,
        turns.withdraw(viewer.id(), ref, withdrawReason),
        Map.of("withdrawReason", withdrawReason),
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
    return answer(
        viewer,
        ref,
        approval.approve(viewer.id(), ref, digest, reason),
        Map.of("reason", reason),
        model,
        response,
        redirect);
  }

  @PostMapping(DRAFT + "/rebase")
  @Allowed(Permission.KEEP_PROCEDURE)
  String rebase(
      Viewer viewer,
      @PathVariable String ref,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answer(viewer, ref, turns.rebase(viewer.id(), ref), Map.of(), model, response, redirect);
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
    return answer(
        viewer, ref, approval.lookUp(viewer.id(), ref), Map.of(), model, response, redirect);
  }

  private String answer(
      Viewer viewer,
      String ref,
      Answer answer,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (answer) {
      case Answer.Done done -> {
        redirect.addFlashAttribute("said", done.sentence());
        yield "redirect:/studio/drafts/" + ref + "/approve";
      }
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield page(
            viewer,
            ref,
            TypedForm.of(typed)
                .refused(List.of(new FieldProblem(refused.field(), refused.sentence()))),
            model);
      }
    };
  }

  private String page(Viewer viewer, String ref, TypedForm form, Model model) {
    model.addAttribute("page", pages.view(viewer, ref).with(form));
    model.addAttribute("compared", pages.compared(ref));
    model.addAttribute("running", pages.running(ref));
    return "governance/studio/approve";
  }
}
