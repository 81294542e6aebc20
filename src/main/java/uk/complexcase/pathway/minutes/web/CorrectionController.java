package uk.complexcase.pathway.minutes.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.minutes.CorrectionDesk;
import uk.complexcase.pathway.minutes.CorrectionDesk.Taken;
import uk.complexcase.pathway.minutes.CorrectionReason;

/** Puts minutes right: first the passages are chosen, then each is written anew. */
@Controller
class CorrectionController {

  private final CorrectionDesk desk;

  CorrectionController(CorrectionDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/meetings/{ref}/minutes/{session}/correction")
  @Allowed(Permission.OPEN_CASES)
  String page(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam MultiValueMap<String, String> sent,
      Model model) {
    return shown(viewer, ref, session, CorrectionTyped.chosen(sent), null, model);
  }

  @PostMapping("/meetings/{ref}/minutes/{session}/correction")
  @Allowed(Permission.OPEN_CASES)
  String correct(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable int session,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var typed = CorrectionTyped.written(sent);
    var taken =
        reason(typed.reason())
            .<Taken>map(why ->
                desk.correct(
                    viewer,
                    ref,
                    session,
                    new CorrectionDesk.Wanted(
                        typed.issue(), why, typed.agreed(), typed.passages())))
            .orElseGet(
                () -> new Taken.Refused("", "reason", "Say why the minutes are issued again"));
    return switch (taken) {
      case Taken.Issued issued -> {
        redirect.addFlashAttribute("said", issued.said());
        yield "redirect:/meetings/%s/minutes/%s/recipients".formatted(ref, session);
      }
      case Taken.Refused no -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield shown(viewer, ref, session, typed, no, model);
      }
    };
  }

  private static java.util.Optional<CorrectionReason> reason(String code) {
    return Stream.of(CorrectionReason.values()).filter(one -> one.name().equals(code)).findFirst();
  }

  private String shown(
      Viewer viewer,
      DiscussionRef ref,
      int session,
      CorrectionTyped typed,
      Taken.@org.jspecify.annotations.Nullable Refused refused,
      Model model) {
    var of = desk.correctable(viewer, ref, session);
    model.addAttribute("page", new CorrectionPage(of, typed, refused));
    model.addAttribute("reasons", List.of(CorrectionReason.values()));
    model.addAttribute("address", "/meetings/%s/minutes/%s".formatted(ref, session));
    return "pathway/minutes/correction";
  }
}
