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
import uk.complexcase.foundation.people.Rota;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** The on-call rota and the absences, as those who keep them see them. */
@Controller
class RotaController {

  private static final String ROTA = "/rota";

  private final RotaPages pages;
  private final RotaForms forms;
  private final Rota rota;
  private final Absences absences;

  RotaController(RotaPages pages, RotaForms forms, Rota rota, Absences absences) {
    this.pages = pages;
    this.forms = forms;
    this.rota = rota;
    this.absences = absences;
  }

  @GetMapping(ROTA)
  @Allowed(Permission.KEEP_ROTA)
  String page(Model model) {
    model.addAttribute("page", pages.page());
    return "desk/rota";
  }

  @GetMapping(ROTA + "/duty")
  @Allowed(Permission.KEEP_ROTA)
  String dutyForm(Model model) {
    return duty(Filled.with(Map.of()), model);
  }

  @PostMapping(ROTA + "/duty")
  @Allowed(Permission.KEEP_ROTA)
  String addDuty(
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (forms.addDuty(viewer, typed)) {
      case RotaForms.Added added -> back(redirect, "said", added.said());
      case RotaForms.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield duty(refused.form(), model);
      }
    };
  }

  @PostMapping(ROTA + "/duty/remove")
  @Allowed(Permission.KEEP_ROTA)
  String removeDuty(Viewer viewer, @RequestParam UUID id, RedirectAttributes redirect) {
    return back(redirect, rota.takeOff(id, viewer.id()), "The duty was taken off the rota.");
  }

  @GetMapping(ROTA + "/absence")
  @Allowed(Permission.KEEP_ROTA)
  String absenceForm(Model model) {
    return absence(Filled.with(Map.of()), model);
  }

  @PostMapping(ROTA + "/absence")
  @Allowed(Permission.KEEP_ROTA)
  String addAbsence(
      Viewer viewer,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (forms.addAbsence(viewer, typed)) {
      case RotaForms.Added added -> back(redirect, "said", added.said());
      case RotaForms.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield absence(refused.form(), model);
      }
    };
  }

  @PostMapping(ROTA + "/absence/end")
  @Allowed(Permission.KEEP_ROTA)
  String endAbsence(Viewer viewer, @RequestParam UUID id, RedirectAttributes redirect) {
    return back(redirect, absences.back(id, viewer.id()), "The absence was ended.");
  }

  private String duty(Filled form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("roles", forms.roles());
    model.addAttribute("people", forms.everyone());
    return "desk/rota-duty";
  }

  private String absence(Filled form, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("people", forms.everyone());
    return "desk/rota-absence";
  }

  private static String back(RedirectAttributes redirect, CoverChange change, String said) {
    return switch (change) {
      case CoverChange.Done done -> back(redirect, "said", said);
      case CoverChange.Refused no -> back(redirect, "refused", no.sentence() + ".");
    };
  }

  private static String back(RedirectAttributes redirect, String how, String sentence) {
    redirect.addFlashAttribute(how, sentence);
    return "redirect:" + ROTA;
  }
}
