package uk.complexcase.governance.studio.web;

import static uk.complexcase.governance.studio.web.FileController.FILE;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.governance.studio.DraftSettling;

/**
 * Two versions of a file side by side: one counts, and who saved later decides which. Another can
 * set the later one aside, so that a draft does not wait for somebody who is away.
 */
@Controller
class BesideController {

  private final DraftPages pages;
  private final Comparing comparing;
  private final DraftSettling settling;
  private final PeopleDirectory people;

  BesideController(
      DraftPages pages, Comparing comparing, DraftSettling settling, PeopleDirectory people) {
    this.pages = pages;
    this.comparing = comparing;
    this.settling = settling;
    this.people = people;
  }

  /**
   * Two versions side by side.
   *
   * @param revision the one beside; 0 for the viewer's own
   */
  @GetMapping(FILE + "/beside")
  @Allowed(Permission.KEEP_PROCEDURE)
  String beside(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "0") int revision,
      Model model) {
    var found = pages.found(ref, file);
    var beside =
        found.beside().stream()
            .filter(each ->
                revision == 0 ? each.savedBy().equals(viewer.id()) : each.number() == revision)
            .findFirst()
            .orElseThrow(() -> new NotVisible("version beside"));
    model.addAttribute("page", pages.view(viewer, ref));
    model.addAttribute("file", found);
    model.addAttribute("beside", beside);
    model.addAttribute("mine", beside.savedBy().equals(viewer.id()));
    model.addAttribute("ownTab", found.current().savedBy().equals(viewer.id()));
    model.addAttribute("author", people.nameOf(beside.savedBy()));
    model.addAttribute("other", people.nameOf(found.current().savedBy()));
    model.addAttribute("differences", comparing.differences(ref, found.current(), beside));
    return "governance/studio/beside";
  }

  @PostMapping(FILE + "/beside")
  @Allowed(Permission.KEEP_PROCEDURE)
  String settle(
      Viewer viewer,
      @PathVariable String ref,
      @PathVariable String file,
      @RequestParam(defaultValue = "") String take,
      @RequestParam(defaultValue = "0") int revision,
      RedirectAttributes redirect) {
    pages.found(ref, file);
    if (take.equals("aside")) {
      Said.of(settling.setAside(viewer.id(), ref, file, revision), redirect);
      return "redirect:/studio/drafts/" + ref;
    }
    if (!take.equals("mine") && !take.equals("theirs")) {
      redirect.addFlashAttribute("refused", "Choose which of the two counts");
      return "redirect:/studio/drafts/" + ref + "/files/" + file + "/beside";
    }
    Said.of(settling.settle(viewer.id(), ref, file, take.equals("mine")), redirect);
    return "redirect:/studio/drafts/" + ref + "/files/" + file;
  }
}
