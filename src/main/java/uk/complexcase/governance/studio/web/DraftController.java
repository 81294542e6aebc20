package uk.complexcase.governance.studio.web;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.governance.studio.DraftWriting;
import uk.complexcase.governance.studio.ElementTemplates;
import uk.complexcase.governance.studio.Saved;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** A draft, the files it consists of, and what is wrong with them. */
@Controller
class DraftController {

  private static final String DRAFT = "/studio/drafts/{ref}";
  private static final int MOST_FILES = 40;
  private static final String TOO_LARGE =
      "The files are too large: a file has at most 1 MB, and all together at most 5 MB";

  private final DraftPages pages;
  private final DraftWriting writing;
  private final ElementTemplates templates;

  DraftController(DraftPages pages, DraftWriting writing, ElementTemplates templates) {
    this.pages = pages;
    this.writing = writing;
    this.templates = templates;
  }

  @GetMapping(DRAFT)
  @Allowed(Permission.KEEP_PROCEDURE)
  String draft(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(name = BroughtFiles.TOO_LARGE, required = false) @Nullable String tooLarge,
      Model model) {
    var form =
        tooLarge == null
            ? TypedForm.fresh()
            : TypedForm.fresh().refused(List.of(new FieldProblem("upload", TOO_LARGE)));
    return page(viewer, ref, form, model);
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
    return answer(
        viewer,
        ref,
        writing.take(viewer.id(), ref, file),
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
    return answer(
        viewer,
        ref,
        writing.newForm(viewer.id(), ref, title),
        TypedForm.of(Map.of("title", title)),
        model,
        response,
        redirect);
  }

  /** Files of Camunda Modeler; of several each comes in by itself or says why not. */
  @PostMapping(DRAFT + "/uploads")
  @Allowed(Permission.KEEP_PROCEDURE)
  String bring(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(name = "upload", required = false) @Nullable List<MultipartFile> files,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect)
      throws IOException {
    pages.found(ref);
    var brought =
        files == null
            ? List.<MultipartFile>of()
            : files.stream().filter(file -> !Names.of(file).isEmpty()).toList();
    if (brought.isEmpty() || brought.size() > MOST_FILES) {
      var sentence =
          brought.isEmpty() ? "Choose a file" : "Choose at most " + MOST_FILES + " files at once";
      return refused(viewer, ref, List.of(new FieldProblem("upload", sentence)), model, response);
    }
    var in = new ArrayList<String>();
    var out = new ArrayList<String>();
    for (var file : brought) {
      switch (writing.bring(viewer.id(), ref, Names.of(file), file.getBytes())) {
        case Saved.Refused refused -> out.add(Names.shown(file) + ": " + refused.sentence());
        case Saved.Kept kept -> in.add(Names.shown(file));
        case Saved.Beside beside -> in.add(Names.shown(file));
      }
    }
    if (!in.isEmpty()) {
      model.addAttribute("said", "Brought in: " + String.join(", ", in) + ".");
    }
    if (!out.isEmpty()) {
      return refused(
          viewer, ref, List.of(new FieldProblem("upload", String.join(" ", out))), model, response);
    }
    redirect.addFlashAttribute("said", "Brought in: " + String.join(", ", in) + ".");
    return "redirect:/studio/drafts/" + ref;
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

  private String answer(
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

  private String refused(
      Viewer viewer,
      String ref,
      List<FieldProblem> problems,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return page(viewer, ref, TypedForm.fresh().refused(problems), model);
  }

  private String page(Viewer viewer, String ref, TypedForm form, Model model) {
    model.addAttribute("page", pages.view(viewer, ref).with(form));
    return "governance/studio/draft";
  }
}
