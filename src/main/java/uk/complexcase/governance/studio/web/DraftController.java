package uk.complexcase.governance.studio.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.ElementTemplates;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** A draft: the files it consists of, what is wrong with them, what may be chosen in it. */
@Controller
class DraftController {

  static final String DRAFT = "/studio/drafts/{ref}";
  private static final String TOO_LARGE =
      "The files are too large: a file has at most 1 MB, and all together at most 5 MB";

  private static final String NO_NAME =
      "A file has a name no file can have. Nothing was brought in: name it in small letters,"
          + " figures and hyphens";

  private final DraftPages pages;
  private final DraftAnswers answers;
  private final ElementTemplates templates;

  DraftController(DraftPages pages, DraftAnswers answers, ElementTemplates templates) {
    this.pages = pages;
    this.answers = answers;
    this.templates = templates;
  }

  @GetMapping(DRAFT)
  @Allowed(Permission.KEEP_PROCEDURE)
  String draft(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(name = BroughtFiles.TOO_LARGE, required = false) @Nullable String tooLarge,
      @RequestParam(name = BadFileNames.BAD_NAME, required = false) @Nullable String badName,
      Model model) {
    var sentence = tooLarge != null ? TOO_LARGE : badName != null ? NO_NAME : null;
    var form =
        sentence == null
            ? TypedForm.fresh()
            : TypedForm.fresh().refused(List.of(new FieldProblem("upload", sentence)));
    return answers.page(viewer, ref, form, model);
  }

  /** The list of problems by itself, to be shown anew after something was saved. */
  @GetMapping(DRAFT + "/problems")
  @Allowed(Permission.KEEP_PROCEDURE)
  String problems(Viewer viewer, @PathVariable String ref, Model model) {
    pages.found(ref);
    model.addAttribute("problems", pages.problems(ref));
    return "governance/studio/problems";
  }

  /** The element templates of the editor, with what may be chosen. */
  @GetMapping(path = DRAFT + "/templates", produces = MediaType.APPLICATION_JSON_VALUE)
  @ResponseBody
  @Allowed(Permission.KEEP_PROCEDURE)
  JsonNode templates(@PathVariable String ref) {
    pages.found(ref);
    return templates.of(ref);
  }
}
