package uk.complexcase.governance.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows a draft with what came of an act on it; nothing typed is lost. */
@Component
class DraftAnswers {

  private final DraftPages pages;

  DraftAnswers(DraftPages pages) {
    this.pages = pages;
  }

  String of(
      Viewer viewer,
      String ref,
      Answer answer,
      TypedForm typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (answer) {
      case Answer.Done done -> {
        redirect.addFlashAttribute("said", done.sentence());
        yield "redirect:/studio/drafts/" + ref;
      }
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield page(
            viewer,
            ref,
            typed.refused(List.of(new FieldProblem(refused.field(), refused.sentence()))),
            model);
      }
    };
  }

  String refused(
      Viewer viewer,
      String ref,
      List<FieldProblem> problems,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page(viewer, ref, TypedForm.fresh().refused(problems), model);
  }

  String page(Viewer viewer, String ref, TypedForm form, Model model) {
    model.addAttribute("page", pages.view(viewer, ref).with(form));
    return "governance/studio/draft";
  }
}
