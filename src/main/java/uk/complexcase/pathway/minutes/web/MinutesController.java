package uk.complexcase.pathway.minutes.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.minutes.MinutesDesk;
import uk.complexcase.pathway.minutes.Reading;

/** One's own minutes of a session, as a page and as a paper. */
@Controller
class MinutesController {

  private final MinutesDesk desk;

  MinutesController(MinutesDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{ref}/minutes/{session}")
  @Allowed(Permission.OPEN_CASES)
  String page(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam(defaultValue = "0") int issue,
      Model model) {
    model.addAttribute("address", "/meetings/" + ref);
    model.addAttribute("session", session);
    switch (desk.read(viewer, ref, session, issue)) {
      case Reading.Issued issued -> {
        model.addAttribute("title", issued.minutes().title());
        model.addAttribute("minutes", issued.minutes());
        model.addAttribute("issuedAt", issued.issuedAt());
        model.addAttribute("issue", issued.issue());
        model.addAttribute("issues", issued.issues());
        model.addAttribute("replaced", issued.replaced());
      }
      case Reading.NotYet none -> {
        model.addAttribute("title", none.title());
        model.addAttribute(
            "why",
            "They have not been issued yet. Those who were there or were heard are told when they are.");
      }
      case Reading.NotToYou none -> {
        model.addAttribute("title", none.title());
        model.addAttribute("why", "They went to those who were there or were heard.");
      }
    }
    return "pathway/minutes/read";
  }

  @GetMapping("/meetings/{ref}/minutes/{session}/paper.pdf")
  @Allowed(Permission.OPEN_CASES)
  ResponseEntity<byte[]> paper(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam(defaultValue = "0") int issue) {
    return PdfAnswer.of(
        desk.paper(viewer, ref, session, issue),
        PdfAnswer.name(ref.value(), session, issue),
        "/meetings/%s/minutes/%s".formatted(ref, session));
  }
}
