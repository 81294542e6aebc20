package uk.complexcase.desk.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** Leads each person to the page their work starts on. */
@Controller
class HomePage {

  @GetMapping("/")
  @Allowed(Permission.SIGNED_IN)
  String home(Viewer viewer) {
    if (viewer.may(Permission.WORK_THE_HUB)) {
      return "redirect:/hub";
    }
    if (viewer.may(Permission.WORK_TASKS) && viewer.may(Permission.OPEN_CASES)) {
      return "redirect:/tasks";
    }
    if (viewer.may(Permission.KEEP_PROCEDURE)) {
      return "redirect:/studio";
    }
    return viewer.may(Permission.REFER) ? "redirect:/referrals" : "desk/home";
  }
}
