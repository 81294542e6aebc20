package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
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

/** One clock: how it was computed, what became of it, and the two acts on it. */
@Controller
class DeadlineController {

  private final DeadlinePages pages;
  private final DeadlineMoving moving;
  private final DeadlineExplaining explaining;

  DeadlineController(DeadlinePages pages, DeadlineMoving moving, DeadlineExplaining explaining) {
    this.pages = pages;
    this.moving = moving;
    this.explaining = explaining;
  }

  @GetMapping("/deadlines/{id}")
  @Allowed(Permission.OPEN_CASES)
  String page(Viewer viewer, @PathVariable UUID id, Model model) {
    model.addAttribute("page", pages.of(viewer, id));
    return "desk/deadline";
  }

  @GetMapping("/deadlines/{id}/change")
  @Allowed(Permission.OPEN_CASES)
  String changeForm(Viewer viewer, @PathVariable UUID id, Model model) {
    var page = pages.of(viewer, id);
    return changeForm(page, moving.start(page.deadline()), model);
  }

  @PostMapping("/deadlines/{id}/change")
  @Allowed(Permission.OPEN_CASES)
  String change(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var before = pages.of(viewer, id).deadline();
    return switch (moving.move(viewer, before, typed)) {
      case DeadlineMoving.Moved moved -> {
        redirect.addFlashAttribute("said", moving.said(moved.now()));
        yield "redirect:" + ClockWords.address(id);
      }
      case DeadlineMoving.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield changeForm(pages.of(viewer, id), refused.form(), model);
      }
    };
  }

  @GetMapping("/deadlines/{id}/prevented")
  @Allowed(Permission.OPEN_CASES)
  String preventedForm(Viewer viewer, @PathVariable UUID id, Model model) {
    var page = pages.of(viewer, id);
    return prevented(page, explaining.start(page.deadline()), model);
  }

  @PostMapping("/deadlines/{id}/prevented")
  @Allowed(Permission.OPEN_CASES)
  String explain(
      Viewer viewer,
      @PathVariable UUID id,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var page = pages.of(viewer, id);
    var answered = explaining.explain(viewer, page, typed);
    if (answered.refused()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return prevented(page, answered, model);
    }
    redirect.addFlashAttribute(
        "said", "Recorded what prevented it. The work itself is still wanted until it is done.");
    return "redirect:" + ClockWords.address(id);
  }

  private static String changeForm(DeadlinePage page, Filled form, Model model) {
    model.addAttribute("which", DeadlineMoving.TWICE);
    model.addAttribute("past", DeadlineMoving.PASSED);
    return form("desk/deadline-change", page, form, model);
  }

  private String prevented(DeadlinePage page, Filled form, Model model) {
    model.addAttribute("options", explaining.options());
    return form("desk/deadline-prevented", page, form, model);
  }

  private static String form(String template, DeadlinePage page, Filled form, Model model) {
    model.addAttribute("page", page);
    model.addAttribute("form", form);
    return template;
  }
}
