package uk.complexcase.governance.studio.web;

import static uk.complexcase.governance.studio.web.DraftController.DRAFT;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.DraftTaking;
import uk.complexcase.work.pages.TypedForm;

/**
 * What a draft consists of: a file in force is taken into it, a form is added, a file is taken out,
 * also of the procedure.
 */
@Controller
class TakingController {

  private final DraftPages pages;
  private final DraftTaking taking;
  private final DraftAnswers answers;

  TakingController(DraftPages pages, DraftTaking taking, DraftAnswers answers) {
    this.pages = pages;
    this.taking = taking;
    this.answers = answers;
  }

  @PostMapping(DRAFT + "/files")
  @Allowed(Permission.KEEP_PROCEDURE)
  String take(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String file,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answers.of(
        viewer,
        ref,
        taking.take(viewer.id(), ref, file),
        TypedForm.of(Map.of("file", file)),
        model,
        response,
        redirect);
  }

  @PostMapping(DRAFT + "/forms")
  @Allowed(Permission.KEEP_PROCEDURE)
  String newForm(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(defaultValue = "") String title,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    pages.found(ref);
    return answers.of(
        viewer,
        ref,
        taking.newForm(viewer.id(), ref, title),
        TypedForm.of(Map.of("title", title)),
        model,
        response,
        redirect);
  }

  @PostMapping(FileController.FILE + "/take-out")
  @Allowed(Permission.KEEP_PROCEDURE)
  String takeOut(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "draft") String of,
      @RequestParam(defaultValue = "0") int revision,
      RedirectAttributes redirect) {
    pages.found(ref, file);
    Said.of(
        of.equals("procedure")
            ? taking.remove(viewer.id(), ref, file, revision)
            : taking.takeOut(viewer.id(), ref, file),
        redirect);
    return "redirect:/studio/drafts/" + ref;
  }
}
