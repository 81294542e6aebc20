package uk.complexcase.pathway.themes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import uk.complexcase.pathway.themes.StrategyDesk;
import uk.complexcase.pathway.themes.StrategyDesk.Kept;
import uk.complexcase.work.pages.TypedForm;

/** Shows and takes the strategic section of the panel's minutes. */
@Controller
class StrategyController {

  private static final String TEMPLATE = "pathway/themes/strategy";

  private final StrategyDesk desk;

  StrategyController(StrategyDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/panels/strategy")
  @Allowed(Permission.SEE_THEMES)
  String show(
      Viewer viewer, @RequestParam(name = "panel", defaultValue = "") String panel, Model model) {
    model.addAttribute("page", page(viewer, day(panel), TypedForm.fresh()));
    return TEMPLATE;
  }

  @PostMapping("/panels/strategy")
  @Allowed(Permission.CHAIR_PANEL)
  String write(
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var form = TypedForm.of(typed);
    var values = new HashMap<>(typed);
    values.put("panelOn", date(form));
    switch (desk.write(viewer, values, form.submissionId())) {
      case Kept.Done done -> {
        redirect.addFlashAttribute("said", "The section is on record.");
        return "redirect:/panels/strategy?panel=" + done.panel();
      }
      case Kept.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var day = no.overtaken() == null ? day(typed.getOrDefault("panel", "")) : no.overtaken();
        model.addAttribute("page", page(viewer, day, form.refused(no.problems())));
        return TEMPLATE;
      }
    }
  }

  private StrategyPage page(Viewer viewer, @Nullable LocalDate asked, TypedForm form) {
    var panels = desk.panels(viewer);
    var panel = asked == null && !panels.isEmpty() ? panels.getFirst() : asked;
    return new StrategyPage(
        panel,
        panels,
        panel == null ? List.of() : desk.of(viewer, panel),
        viewer.may(Permission.CHAIR_PANEL),
        form);
  }

  private static String date(TypedForm form) {
    return String.join(
            " ", form.text("panelOn.day"), form.text("panelOn.month"), form.text("panelOn.year"))
        .strip();
  }

  /** A day that is not one is the last panel's. */
  private static @Nullable LocalDate day(String typed) {
    try {
      return typed.isBlank() ? null : LocalDate.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
