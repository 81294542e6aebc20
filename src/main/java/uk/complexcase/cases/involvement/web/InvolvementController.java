package uk.complexcase.cases.involvement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.cases.involvement.InvolvementDesk;
import uk.complexcase.cases.involvement.InvolvementDesk.Kept;
import uk.complexcase.cases.involvement.InvolvementDesk.Problem;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** Shows and keeps who is involved with a child. */
@Controller
class InvolvementController {

  private static final String PAGE = "cases/involvement/involved";

  private final InvolvementDesk desk;
  private final CaseFiles files;
  private final AuditLog audit;
  private final IdentityBars bars;

  InvolvementController(InvolvementDesk desk, CaseFiles files, AuditLog audit, IdentityBars bars) {
    this.desk = desk;
    this.files = files;
    this.audit = audit;
    this.bars = bars;
  }

  @GetMapping("/cases/{ref}/involved")
  @Allowed(Permission.OPEN_CASES)
  String show(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    model.addAttribute("page", page(viewer, ref, Map.of(), List.of(), fresh()));
    audit.view(viewer.id(), files.current(ref).value(), "who is involved");
    return PAGE;
  }

  @PostMapping("/cases/{ref}/involved")
  @Allowed(Permission.OPEN_CASES)
  String enter(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String submission = submission(typed);
    var kept = desk.enter(viewer, ref, who(typed, ""), submission);
    return answer(new Sent(viewer, ref, typed, submission), kept, model, response, redirect);
  }

  @PostMapping("/cases/{ref}/involved/correct")
  @Allowed(Permission.OPEN_CASES)
  String correct(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String entry = text(typed, "entry");
    var kept =
        desk.correct(
            viewer,
            ref,
            entry,
            version(typed),
            who(typed, "-" + entry),
            text(typed, "reason-" + entry));
    return answer(new Sent(viewer, ref, typed, fresh()), kept, model, response, redirect);
  }

  @PostMapping("/cases/{ref}/involved/end")
  @Allowed(Permission.OPEN_CASES)
  String end(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam Map<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String entry = text(typed, "entry");
    var kept =
        desk.end(
            viewer,
            ref,
            entry,
            version(typed),
            day(typed, "until-" + entry),
            text(typed, "endReason-" + entry));
    return answer(new Sent(viewer, ref, typed, fresh()), kept, model, response, redirect);
  }

  /** What came with a form. */
  private record Sent(Viewer viewer, CaseRef ref, Map<String, String> typed, String submission) {}

  private String answer(
      Sent sent,
      Kept kept,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    return switch (kept) {
      case Kept.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:/cases/" + files.current(sent.ref()) + "/involved";
      }
      case Kept.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        model.addAttribute(
            "page",
            page(sent.viewer(), sent.ref(), sent.typed(), refused.problems(), sent.submission()));
        yield PAGE;
      }
    };
  }

  private InvolvementPage page(
      Viewer viewer,
      CaseRef ref,
      Map<String, String> typed,
      List<Problem> problems,
      String submission) {
    var child = files.current(ref);
    var entries = desk.of(viewer, child);
    return new InvolvementPage(
        bars.of(viewer, files.identity(viewer, child)),
        entries,
        desk.choices(),
        typed,
        InvolvementPage.known(entries),
        InvolvementPage.found(problems, text(typed, "entry")),
        submission);
  }

  private static InvolvementDesk.Typed who(Map<String, String> typed, String of) {
    return new InvolvementDesk.Typed(
        text(typed, "agency" + of),
        text(typed, "person" + of),
        text(typed, "name" + of),
        text(typed, "organisation" + of),
        text(typed, "role" + of),
        day(typed, "since" + of),
        text(typed, "howKnown" + of));
  }

  private static String day(Map<String, String> typed, String field) {
    return Stream.of(".day", ".month", ".year")
        .map(part -> text(typed, field + part))
        .collect(Collectors.joining(" "))
        .strip();
  }

  /** What no page of ours sent stands for no version. */
  private static long version(Map<String, String> typed) {
    try {
      return Long.parseLong(text(typed, "version"));
    } catch (NumberFormatException wrong) {
      return -1;
    }
  }

  /** A page that sends none, or not one of ours, is a new one. */
  private static String submission(Map<String, String> typed) {
    String sent = text(typed, "submissionId");
    return sent.matches("[0-9a-f-]{36}") ? sent : fresh();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static String text(Map<String, String> typed, String field) {
    return typed.getOrDefault(field, "").strip();
  }
}
