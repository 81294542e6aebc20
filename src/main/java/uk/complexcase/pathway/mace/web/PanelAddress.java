package uk.complexcase.pathway.mace.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.pathway.mace.PanelAnswer;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What the panels' pages read of an address, and how they answer what was sent there. */
final class PanelAddress {

  private PanelAddress() {}

  /** Goes back to the page and says what was done, or shows it again with what was typed. */
  static String answered(
      PanelAnswer answer,
      String back,
      TypedForm form,
      Function<TypedForm, String> again,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (answer) {
      case PanelAnswer.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:" + back;
      }
      case PanelAnswer.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield again.apply(form.refused(no.problems()));
      }
    };
  }

  /** The answer to a form that says nothing to be done. */
  static PanelAnswer nothingChosen() {
    return new PanelAnswer.Refused(List.of(new FieldProblem("act", "Choose what is to be done")));
  }

  /** A day that is none is no panel's. */
  static LocalDate day(String day) {
    try {
      return LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw new NotVisible("No panel on this day");
    }
  }
}
