package uk.complexcase.pathway.minutes.web;

import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.minutes.ChildCopy;
import uk.complexcase.pathway.minutes.MinutesDesk;

/** Minutes on a child's record. */
@Controller
class ChildMinutesController {

  private final MinutesDesk desk;
  private final CaseFiles files;

  ChildMinutesController(MinutesDesk desk, CaseFiles files) {
    this.desk = desk;
    this.files = files;
  }

  @GetMapping("/cases/{ref}/minutes")
  @Allowed(Permission.OPEN_CASES)
  String page(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam(defaultValue = "") String of,
      Model model) {
    var copies = desk.ofChild(viewer, ref);
    var chosen = copies.stream().filter(copy -> name(copy).equals(of)).findFirst();
    model.addAttribute("child", files.identity(viewer, ref));
    model.addAttribute("copies", copies);
    model.addAttribute("copy", chosen.orElse(null));
    model.addAttribute("replaced", chosen.map(ChildCopy::replaced).orElse(null));
    model.addAttribute("minutes", chosen.map(ChildCopy::minutes).orElse(null));
    return "pathway/minutes/child";
  }

  @GetMapping("/cases/{ref}/minutes/paper.pdf")
  @Allowed(Permission.OPEN_CASES)
  ResponseEntity<byte[]> paper(
      Viewer viewer, @PathVariable CaseRef ref, @RequestParam(defaultValue = "") String of) {
    Optional<byte[]> paper =
        desk.ofChild(viewer, ref).stream()
            .filter(copy -> name(copy).equals(of))
            .findFirst()
            .flatMap(copy ->
                desk.paperOfChild(viewer, ref, copy.discussion(), copy.session(), copy.issue()));
    return PdfAnswer.of(
        paper, "minutes-%s-%s".formatted(of, ref), "/cases/%s/minutes".formatted(ref));
  }

  /** How an address names a copy: discussion, session, and the issue unless it is the first. */
  private static String name(ChildCopy copy) {
    return copy.name();
  }
}
