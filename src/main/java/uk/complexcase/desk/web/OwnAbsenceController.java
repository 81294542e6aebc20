package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.people.Absences;
import uk.complexcase.foundation.people.CoverChange;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** A practitioner's own absences, and who stands in for them. */
@Controller
class OwnAbsenceController {

  private static final String OWN = "/absence";

  private final RotaPages pages;
  private final RotaForms forms;
  private final Absences absences;

  OwnAbsenceController(RotaPages pages, RotaForms forms, Absences absences) {
    this.pages = pages;
    this.forms = forms;
    this.absences = absences;
  }

  @GetMapping(OWN)
  @Allowed(Permission.WORK_TASKS)
  String page(Viewer viewer, Model model) {
    return page(viewer, Filled.with(Map.of()), model);
  }

  @PostMapping(OWN)
  @Allowed(Permission.WORK_TASKS)
  String add(
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (forms.addOwnAbsence(viewer, typed)) {
      case RotaForms.Added added -> back(redirect, "said", added.said());
      case RotaForms.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield page(viewer, refused.form(), model);
      }
    };
  }

  @PostMapping(OWN + "/end")
  @Allowed(Permission.WORK_TASKS)
  String end(Viewer viewer, @RequestParam UUID id, RedirectAttributes redirect) {
    if (pages.ownAbsences(viewer.id()).stream().noneMatch(own -> own.id().equals(id))) {
      throw new NotVisible("Absence " + id);
    }
    return switch (absences.back(id, viewer.id())) {
      case CoverChange.Done done -> back(redirect, "said", "The absence was ended.");
      case CoverChange.Refused no -> back(redirect, "refused", no.sentence() + ".");
    };
  }

  private String page(Viewer viewer, Filled form, Model model) {
    model.addAttribute("absences", pages.ownAbsences(viewer.id()));
    model.addAttribute("form", form);
    model.addAttribute("colleagues", forms.deputies(viewer));
    return "desk/absence";
  }

  private static String back(RedirectAttributes redirect, String how, String sentence) {
    redirect.addFlashAttribute(how, sentence);
    return "redirect:" + OWN;
  }
}
