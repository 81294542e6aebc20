package uk.complexcase.pathway.referral.web;

import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.HubReferrers;

/** Who told the hub, how to reach them, and what they were told: for the hub alone. */
@Controller
class HubReferrerController {

  private final HubReferrers referrers;

  HubReferrerController(HubReferrers referrers) {
    this.referrers = referrers;
  }

  @GetMapping("/hub/contacts/{ref}/referrer")
  @Allowed(Permission.WORK_THE_HUB)
  String referrer(Viewer viewer, @PathVariable ContactRef ref, Model model) {
    model.addAttribute("referrer", referrers.of(viewer, ref));
    return "pathway/referral/referrer";
  }

  @PostMapping("/hub/contacts/{ref}/referrer/{act}")
  @Allowed(Permission.WORK_THE_HUB)
  String record(
      Viewer viewer,
      @PathVariable ContactRef ref,
      @PathVariable String act,
      @RequestParam(defaultValue = "") String how,
      RedirectAttributes redirect) {
    Optional<String> wrong =
        switch (act) {
          case "verified" -> referrers.verified(viewer, ref, how);
          case "told" -> referrers.told(viewer, ref, how);
          case "not-told" -> referrers.notTold(viewer, ref, how);
          default -> throw new NotVisible("No such act");
        };
    wrong.ifPresentOrElse(
        sentence -> {
          redirect.addFlashAttribute("refused", sentence);
          redirect.addFlashAttribute("typed", how);
        },
        () -> redirect.addFlashAttribute("said", "Recorded."));
    return "redirect:/hub/contacts/" + ref + "/referrer";
  }
}
