package uk.complexcase.pathway.referral.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.ReferralDesk;

/** How the referrals of one's organisation are treated. */
@Controller
class ReferralsController {

  private final ReferralDesk desk;

  ReferralsController(ReferralDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/referrals")
  @Allowed(Permission.REFER)
  String list(Viewer viewer, Model model) {
    model.addAttribute("referrals", desk.ofMyOrganisation(viewer));
    model.addAttribute("draft", desk.draft(viewer).orElse(null));
    return "pathway/referral/list";
  }

  @GetMapping("/referrals/{ref}")
  @Allowed(Permission.REFER)
  String status(Viewer viewer, @PathVariable ContactRef ref, Model model) {
    model.addAttribute("referral", desk.status(viewer, ref));
    return "pathway/referral/status";
  }

  @GetMapping("/referrals/{ref}/sent")
  @Allowed(Permission.REFER)
  String sent(Viewer viewer, @PathVariable ContactRef ref, Model model) {
    model.addAttribute("referral", desk.status(viewer, ref));
    return "pathway/referral/sent";
  }
}
