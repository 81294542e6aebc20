package uk.complexcase.pathway.governance.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.governance.GovernanceDesk;
import uk.complexcase.pathway.governance.GovernanceDesk.Outcome;
import uk.complexcase.work.pages.TypedForm;

/** A form that was sent to a list. */
final class SentToList {

  static final String TEMPLATE = "pathway/governance/list";

  private final GovernanceDesk desk;
  private final Viewer viewer;
  private final ListAddress at;
  private final TypedForm form;
  private final Model model;
  private final HttpServletResponse response;
  private final RedirectAttributes redirect;

  SentToList(
      GovernanceDesk desk,
      Viewer viewer,
      ListAddress at,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    this.desk = desk;
    this.viewer = viewer;
    this.at = at;
    this.form = TypedForm.of(typed);
    this.model = model;
    this.response = response;
    this.redirect = redirect;
  }

  /** Goes back to the list and says what was done, or shows it with what was typed. */
  String answered(String anchor, BiFunction<ListAddress, TypedForm, Outcome> act) {
    return switch (act.apply(at, form)) {
      case Outcome.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:" + at.address() + anchor;
      }
      case Outcome.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
            "page",
            new GovernancePage(
                desk.show(viewer, at.kind(), at.day()), form.refused(refused.problems())));
        yield TEMPLATE;
      }
    };
  }
}
