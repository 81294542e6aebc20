package uk.complexcase.governance.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.Answer;
import uk.complexcase.governance.studio.DraftBeginning;
import uk.complexcase.governance.studio.DraftTaking;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** The first page of the studio, and beginning a draft. */
@Controller
class StudioController {

  private final StudioPages pages;
  private final NamesInForce names;
  private final DraftBeginning beginning;
  private final DraftTaking taking;

  StudioController(
      StudioPages pages, NamesInForce names, DraftBeginning beginning, DraftTaking taking) {
    this.pages = pages;
    this.names = names;
    this.beginning = beginning;
    this.taking = taking;
  }

  /**
   * A draft that is being begun.
   *
   * @param file the first file to take into it; empty for none yet
   * @param name what that file is called
   */
  public record Beginning(String file, String name, TypedForm form) implements FormPage {

    public boolean refused() {
      return !form.found().isEmpty();
    }
  }

  @GetMapping("/studio")
  @Allowed(Permission.KEEP_PROCEDURE)
  String studio(Model model) {
    model.addAttribute("page", pages.overview());
    return "governance/studio/studio";
  }

  @GetMapping("/studio/drafts/new")
  @Allowed(Permission.KEEP_PROCEDURE)
  String begin(@RequestParam(defaultValue = "") String file, Model model) {
    return beginning(file, TypedForm.fresh(), model);
  }

  @PostMapping("/studio/drafts")
  @Allowed(Permission.KEEP_PROCEDURE)
  String begin(
      Viewer viewer,
      @RequestParam(defaultValue = "") String title,
      @RequestParam(defaultValue = "") String file,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (beginning.begin(viewer.id(), title)) {
      case Answer.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield beginning(
            file,
            TypedForm.of(Map.of("title", title))
                .refused(List.of(new FieldProblem(refused.field(), refused.sentence()))),
            model);
      }
      case Answer.Done done -> {
        if (names.all().containsKey(file)) {
          taking.take(viewer.id(), done.name(), file);
        }
        redirect.addFlashAttribute("said", done.sentence());
        yield "redirect:/studio/drafts/" + done.name();
      }
    };
  }

  private String beginning(String file, TypedForm form, Model model) {
    var name = names.all().getOrDefault(file, "");
    model.addAttribute("page", new Beginning(name.isEmpty() ? "" : file, name, form));
    return "governance/studio/begin";
  }
}
