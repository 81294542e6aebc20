package uk.complexcase.governance.studio.web;

import static uk.complexcase.governance.studio.web.DraftController.DRAFT;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.DraftSaving;
import uk.complexcase.governance.studio.Saved;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** Files that are brought into a draft from Camunda Modeler. */
@Controller
class BringingController {

  private static final int MOST_FILES = 40;

  private final DraftPages pages;
  private final DraftSaving saving;
  private final DraftAnswers answers;

  BringingController(DraftPages pages, DraftSaving saving, DraftAnswers answers) {
    this.pages = pages;
    this.saving = saving;
    this.answers = answers;
  }

  /** Files of Camunda Modeler; of several each comes in by itself or says why not. */
  @PostMapping(DRAFT + "/uploads")
  @Allowed(Permission.KEEP_PROCEDURE)
  String bring(
      Viewer viewer,
      @PathVariable String ref,
      @RequestParam(name = "upload", required = false) @Nullable List<MultipartFile> files,
      @RequestParam(defaultValue = "") String shown,
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
      return answers.refused(
          viewer, ref, List.of(new FieldProblem("upload", sentence)), model, response);
    }
    var revisions = new ShownRevisions(shown);
    var in = new ArrayList<String>();
    var beside = new ArrayList<String>();
    var out = new ArrayList<String>();
    for (var file : brought) {
      var name = Names.of(file);
      switch (saving.bring(viewer.id(), ref, name, file.getBytes(), revisions.of(name))) {
        case Saved.Refused refused -> out.add(Names.shown(file) + ": " + refused.sentence());
        case Saved.Kept kept -> in.add(Names.shown(file));
        case Saved.Beside two -> beside.add(Names.shown(file) + ": " + two.sentence());
      }
    }
    var said = new LinkedHashMap<String, String>();
    if (!in.isEmpty()) {
      said.put("said", "Brought in: " + String.join(", ", in) + ".");
    }
    if (!beside.isEmpty()) {
      said.put("refused", String.join(" ", beside));
    }
    if (!out.isEmpty()) {
      model.addAllAttributes(said);
      return answers.refused(
          viewer, ref, List.of(new FieldProblem("upload", String.join(" ", out))), model, response);
    }
    said.forEach(redirect::addFlashAttribute);
    return "redirect:/studio/drafts/" + ref;
  }
}
