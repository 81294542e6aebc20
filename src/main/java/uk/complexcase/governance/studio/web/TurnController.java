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
import uk.complexcase.governance.studio.AskingApproval;
import uk.complexcase.governance.studio.DraftTurns;
import uk.complexcase.governance.studio.Rebasing;

/**
 * The writers' part: comparing a draft with what is in force, asking for approval, giving it up.
 */
@Controller
class TurnController {

  private final DraftPages pages;
  private final Comparing comparing;
  private final AskingApproval asking;
  private final DraftTurns turns;
  private final Rebasing rebasing;
  private final ApprovalAnswers answers;

  TurnController(
      DraftPages pages,
      Comparing comparing,
      AskingApproval asking,
      DraftTurns turns,
      Rebasing rebasing,
      ApprovalAnswers answers) {
    this.pages = pages;
    this.comparing = comparing;
    this.asking = asking;
    this.turns = turns;
    this.rebasing = rebasing;
    this.answers = answers;
  }

  @GetMapping(DRAFT + "/compare")
  @Allowed(Permission.KEEP_PROCEDURE)
  String compare(Viewer viewer, @PathVariable String ref, Model model) {
    model.addAttribute("page", pages.view(viewer, ref));
    model.addAttribute("compared", comparing.compared(ref));
    return "governance/studio/compare";
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
    return answers.of(
        viewer, ref, asking.ask(viewer.id(), ref), Map.of(), model, response, redirect);
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
    return answers.of(
        viewer, ref, turns.takeBack(viewer.id(), ref), Map.of(), model, response, redirect);
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
    return answers.of(
        viewer,
        ref,
        turns.withdraw(viewer.id(), ref, withdrawReason),
        Map.of("withdrawReason", withdrawReason),
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
    return answers.of(
        viewer, ref, rebasing.rebase(viewer.id(), ref), Map.of(), model, response, redirect);
  }
}
