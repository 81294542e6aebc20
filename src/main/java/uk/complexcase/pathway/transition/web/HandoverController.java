package uk.complexcase.pathway.transition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.transition.TransferDesk;
import uk.complexcase.pathway.transition.TransferDesk.Begun;
import uk.complexcase.work.pages.FormPage;
import uk.complexcase.work.pages.TypedForm;
import uk.complexcase.work.pages.web.ChildPage;
import uk.complexcase.work.pages.web.ChildPages;

/** Handovers and moves of a child, and the handover pack; every view is logged. */
@Controller
class HandoverController {

  private final TransferDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;
  private final ChildPages pages;
  private final ChildPage page;

  HandoverController(TransferDesk desk, CaseFiles files, AuditLog audit, ChildPages pages) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
    this.pages = pages;
    this.page = pages.page("pathway/transition/handover", "handover", "handover", this::content);
  }

  private HandoverPage content(Viewer viewer, CaseRef child, TypedForm form) {
    return new HandoverPage(
        pages.bar(viewer, child),
        desk.ofChild(viewer, child),
        desk.begins(viewer),
        desk.workers(viewer, child).stream()
            .map(one ->
                new FormPage.Choice(one.getOrDefault("value", ""), one.getOrDefault("label", "")))
            .toList(),
        form);
  }

  @GetMapping("/cases/{ref}/handover")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    return page.show(viewer, ref, model);
  }

  @PostMapping("/cases/{ref}/handover")
  @Allowed(Permission.OPEN_CASES)
  String begin(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var posted = page.posted(viewer, ref, typed, model, response, redirect);
    var form = posted.form();
    var transfer =
        new TransferDesk.NewTransfer(
            form.text("kind"),
            form.text("worker"),
            form.text("council"),
            form.moment("noticeAt"),
            form.text("words"),
            form.text("homeTold"));
    return switch (desk.begin(viewer, ref, transfer, form.submissionId())) {
      case Begun.Done done -> posted.done(done.said());
      case Begun.Refused no -> posted.refused(no.problems());
    };
  }

  @GetMapping("/cases/{ref}/handover/pack")
  @Allowed(Permission.OPEN_CASES)
  String pack(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute("pack", desk.pack(viewer, ref));
    audit.view(viewer.id(), files.current(ref).value(), "handover pack");
    return "pathway/transition/pack";
  }

  @GetMapping("/cases/{ref}/handover/pack.pdf")
  @Allowed(Permission.OPEN_CASES)
  ResponseEntity<byte[]> paper(Viewer viewer, @PathVariable CaseRef ref) {
    byte[] paper = desk.paper(viewer, ref);
    audit.view(viewer.id(), files.current(ref).value(), "handover pack as a paper");
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .cacheControl(CacheControl.noStore())
        .headers(headers ->
            headers.setContentDisposition(
                ContentDisposition.attachment()
                    .filename("handover-%s.pdf".formatted(files.current(ref)))
                    .build()))
        .body(paper);
  }
}
