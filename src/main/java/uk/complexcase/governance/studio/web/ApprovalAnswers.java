package uk.complexcase.governance.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Shows the approval of a draft with what came of an act on it; nothing typed is lost. */
@Component
class ApprovalAnswers {

  private final DraftPages pages;
  private final Comparing comparing;

  ApprovalAnswers(DraftPages pages, Comparing comparing) {
    this.pages = pages;
    this.comparing = comparing;
  }

  String of(
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

  String page(Viewer viewer, String ref, TypedForm form, Model model) {
    var view = pages.view(viewer, ref);
    model.addAttribute("page", view.with(form));
    model.addAttribute("compared", comparing.compared(ref));
    model.addAttribute("running", comparing.running(view.draft()));
    return "governance/studio/approve";
  }
}
