package uk.complexcase.pathway.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.minutes.MinutesDesk;
import uk.complexcase.pathway.minutes.MinutesDesk.PassedOn;
import uk.complexcase.pathway.minutes.SendingMethod;
import uk.complexcase.pathway.minutes.web.DistributionPage.Mistake;

/** Where minutes go: each recipient's copy before and after, and what is passed on by hand. */
@Controller
class DistributionController {

  private final MinutesDesk desk;

  DistributionController(MinutesDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{ref}/minutes/{session}/recipients")
  @Allowed(Permission.OPEN_CASES)
  String page(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam(defaultValue = "0") int issue,
      @RequestParam(defaultValue = "") String copy,
      Model model) {
    return shown(viewer, ref, session, issue, copy, null, model);
  }

  @GetMapping("/meetings/{ref}/minutes/{session}/recipients/paper.pdf")
  @Allowed(Permission.OPEN_CASES)
  ResponseEntity<byte[]> paper(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam(defaultValue = "0") int issue,
      @RequestParam(defaultValue = "") String copy) {
    desk.distribution(viewer, ref, session);
    return PdfAnswer.of(
        desk.paperToPassOn(viewer, ref, session, issue, copy),
        PdfAnswer.name(ref.value(), session, issue),
        address(ref, session));
  }

  @PostMapping("/meetings/{ref}/minutes/{session}/recipients")
  @Allowed(Permission.OPEN_CASES)
  String passOn(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam(defaultValue = "0") int issue,
      @RequestParam(defaultValue = "") String recipient,
      @RequestParam(defaultValue = "") String how,
      @RequestParam(defaultValue = "") String to,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    desk.distribution(viewer, ref, session);
    var method = method(how);
    if (method.isEmpty()) {
      return wrong(
          viewer,
          ref,
          session,
          issue,
          new Mistake(recipient, "how", "Say how it was passed on", how, to),
          model,
          response);
    }
    return switch (desk.passOn(viewer, ref, session, issue, recipient, method.get(), to)) {
      case PassedOn.Done done -> {
        redirect.addFlashAttribute("said", done.said());
        yield "redirect:" + address(ref, session);
      }
      case PassedOn.Refused no ->
          wrong(
              viewer,
              ref,
              session,
              issue,
              new Mistake(recipient, no.field(), no.sentence(), how, to),
              model,
              response);
    };
  }

  private static Optional<SendingMethod> method(String code) {
    return Stream.of(SendingMethod.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  private static String address(DiscussionRef ref, int session) {
    return "/meetings/%s/minutes/%s/recipients".formatted(ref, session);
  }

  private String wrong(
      Viewer viewer,
      DiscussionRef ref,
      int session,
      int issue,
      Mistake mistake,
      Model model,
      HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return shown(viewer, ref, session, issue, "", mistake, model);
  }

  private String shown(
      Viewer viewer,
      DiscussionRef ref,
      int session,
      int issue,
      String copy,
      @Nullable Mistake mistake,
      Model model) {
    var page =
        new DistributionPage(
            desk.distribution(viewer, ref, session, issue),
            copy,
            copy.isEmpty() ? null : desk.asSentTo(viewer, ref, session, issue, copy).orElse(null),
            mistake);
    model.addAttribute("page", page);
    model.addAttribute("minutes", page.copy());
    model.addAttribute("replaced", page.of().replaced());
    return "pathway/minutes/recipients";
  }
}
