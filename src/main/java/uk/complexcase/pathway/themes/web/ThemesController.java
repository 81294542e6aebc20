package uk.complexcase.pathway.themes.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.themes.ThemesDesk;

/** Shows the panel's themes. */
@Controller
class ThemesController {

  private final ThemesDesk desk;

  ThemesController(ThemesDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/panels/themes")
  @Allowed(Permission.SEE_THEMES)
  String show(
      Viewer viewer, @RequestParam(name = "month", defaultValue = "") String month, Model model) {
    model.addAttribute("page", new ThemesPage(desk.sheet(viewer, month(month))));
    return "pathway/themes/themes";
  }

  /** A month that is not one is the last. */
  private static @Nullable YearMonth month(String typed) {
    try {
      return typed.isBlank() ? null : YearMonth.parse(typed.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }
}
