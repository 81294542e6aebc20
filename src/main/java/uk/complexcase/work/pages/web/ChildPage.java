package uk.complexcase.work.pages.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;

/** A page of one child on which a room shows and records. */
public final class ChildPage {

  private final String template;
  private final String path;
  private final String viewed;
  private final Content content;
  private final CaseFiles files;
  private final AuditLog audit;

  ChildPage(
      String template,
      String path,
      String viewed,
      Content content,
      CaseFiles files,
      AuditLog audit) {
    this.template = template;
    this.path = path;
    this.viewed = viewed;
    this.content = content;
    this.files = files;
    this.audit = audit;
  }

  /** What the page shows; {@code NotVisible} to whoever may not open the file. */
  @FunctionalInterface
  public interface Content {

    /** The content for the file that holds the child now. */
    FormPage of(Viewer viewer, CaseRef child, TypedForm form);
  }

  /** Shows the page and logs the view. */
  public String show(Viewer viewer, CaseRef ref, Model model) {
    model.addAttribute("page", content.of(viewer, files.current(ref), TypedForm.fresh()));
    audit.view(viewer.id(), files.current(ref).value(), viewed);
    return template;
  }

  /** A form that was sent to the page. */
  public PostedForm posted(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return new PostedForm(this, viewer, ref, TypedForm.of(typed), model, response, redirect);
  }

  String done(CaseRef ref, String said, RedirectAttributes redirect) {
    redirect.addFlashAttribute("said", said);
    return "redirect:/cases/" + files.current(ref) + "/" + path;
  }

  String refused(
      Viewer viewer, CaseRef ref, TypedForm form, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    model.addAttribute("page", content.of(viewer, files.current(ref), form));
    return template;
  }
}
