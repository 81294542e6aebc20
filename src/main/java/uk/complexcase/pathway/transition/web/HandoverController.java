package uk.complexcase.pathway.transition.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
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

/** Handovers and moves of a child, and the handover pack; every view is logged. */
@Controller
class HandoverController {

  private static final String PAGE = "pathway/transition/handover";

  private final TransferDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;

  HandoverController(TransferDesk desk, CaseFiles files, AuditLog audit) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
  }

  @GetMapping("/cases/{ref}/handover")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute("page", page(viewer, ref, Map.of(), Map.of(), UUID.randomUUID().toString()));
    audit.view(viewer.id(), files.current(ref).value(), "handover");
    return PAGE;
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
    String submission = submission(typed);
    var begun =
        desk.begin(
            viewer,
            ref,
            new TransferDesk.NewTransfer(
                text(typed, "kind"),
                text(typed, "worker"),
                text(typed, "council"),
                moment(typed),
                text(typed, "words"),
                text(typed, "homeTold")),
            submission);
    return switch (begun) {
      case Begun.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:/cases/" + files.current(ref) + "/handover";
      }
      case Begun.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        var found = HandoverPage.found(no.problems());
        model.addAttribute("page", page(viewer, ref, typed, found, submission));
        yield PAGE;
      }
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

  private HandoverPage page(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      Map<String, String> found,
      String submission) {
    var child = files.current(ref);
    return new HandoverPage(
        child,
        files.identity(viewer, child).name(),
        desk.ofChild(viewer, child),
        desk.begins(viewer),
        desk.workers(viewer, child).stream()
            .map(one ->
                new HandoverPage.Option(
                    one.getOrDefault("value", ""), one.getOrDefault("label", "")))
            .toList(),
        typed,
        found,
        submission);
  }

  /** A page that sends none, or not one of ours, is a new one. */
  private static String submission(Map<String, String> typed) {
    String sent = text(typed, "submissionId");
    return sent.matches("[0-9a-f-]{36}") ? sent : UUID.randomUUID().toString();
  }

  private static String moment(Map<String, String> typed) {
    return String.join(
            " ",
            text(typed, "noticeAt.day"),
            text(typed, "noticeAt.month"),
            text(typed, "noticeAt.year"),
            text(typed, "noticeAt.time"))
        .strip();
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
