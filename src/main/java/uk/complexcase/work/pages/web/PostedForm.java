package uk.complexcase.work.pages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** A form that was sent to a page of a child, and how it is answered. */
public final class PostedForm {

  private final ChildPage page;
  private final Viewer viewer;
  private final CaseRef ref;
  private final TypedForm form;
  private final Model model;
  private final HttpServletResponse response;
  private final RedirectAttributes redirect;

  PostedForm(
      ChildPage page,
      Viewer viewer,
      CaseRef ref,
      TypedForm form,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    this.page = page;
    this.viewer = viewer;
    this.ref = ref;
    this.form = form;
    this.model = model;
    this.response = response;
    this.redirect = redirect;
  }

  /** What was typed. */
  public TypedForm form() {
    return form;
  }

  /** Goes back to the page of the file that holds the child now, and says what was done. */
  public String done(String said) {
    return page.done(ref, said, redirect);
  }

  /** Shows the page again with what was typed and what is wrong with it. */
  public String refused(List<FieldProblem> problems) {
    return page.refused(viewer, ref, form.refused(problems), model, response);
  }
}
