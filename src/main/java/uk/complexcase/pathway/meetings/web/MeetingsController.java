package uk.complexcase.pathway.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.sharing.Exclusions;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.people.Practitioner;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.ActOutcome;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.meetings.web.ActForm.Mistake;

/** The meetings one has a part in, and each as a page; every act is a small form on it. */
@Controller
class MeetingsController {

  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private final StrategyDesk desk;
  private final PeopleDirectory people;
  private final Exclusions exclusions;
  private final AuditLog audit;

  MeetingsController(
      StrategyDesk desk, PeopleDirectory people, Exclusions exclusions, AuditLog audit) {
    this.desk = desk;
    this.people = people;
    this.exclusions = exclusions;
    this.audit = audit;
  }

  @GetMapping("/meetings")
  @Allowed(Permission.OPEN_CASES)
  String list(Viewer viewer, Model model) {
    model.addAttribute("lines", desk.mine(viewer));
    return "pathway/meetings/list";
  }

  @GetMapping("/meetings/{ref}")
  @Allowed(Permission.OPEN_CASES)
  String page(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @RequestParam(defaultValue = "") String part,
      Model model) {
    return shown(viewer, desk.show(viewer, ref), part, "", "", null, model);
  }

  @PostMapping("/meetings/{ref}/acts/{act}")
  @Allowed(Permission.OPEN_CASES)
  String act(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> sent,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    desk.show(viewer, ref);
    var typed = new Typed(sent);
    var wish = ReadActs.read(act, typed);
    var mistake = typed.mistake();
    if (mistake == null) {
      switch (desk.act(viewer, ref, wish)) {
        case ActOutcome.Done done -> {
          return done(ref, typed, done.said(), redirect);
        }
        case ActOutcome.Refused no ->
            mistake = new Mistake(typed.values(), no.field(), no.sentence(), false);
        case ActOutcome.Overtaken no ->
            mistake = new Mistake(typed.values(), no.field(), no.sentence(), true);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return shown(
        viewer,
        desk.show(viewer, ref),
        typed.text("part"),
        act,
        typed.text("form"),
        mistake,
        model);
  }

  /** Back to the place of the page where the person was, with what was done said there too. */
  private static String done(
      DiscussionRef ref, Typed typed, String said, RedirectAttributes redirect) {
    redirect.addFlashAttribute("said", said);
    redirect.addFlashAttribute("saidAt", typed.text("place"));
    var part =
        Arrays.stream(MeetingPart.values())
            .map(MeetingPart::slug)
            .filter(typed.text("part")::equals)
            .findFirst();
    var place = typed.text("place");
    return "redirect:/meetings/"
        + ref
        + part.map(slug -> "?part=" + slug).orElse("")
        + (PLACE.matcher(place).matches() ? "#" + place : "");
  }

  private String shown(
      Viewer viewer,
      DiscussionView view,
      String part,
      String act,
      String key,
      @Nullable Mistake mistake,
      Model model) {
    var forms = forms(view);
    var problems = new ArrayList<ActForm.Problem>();
    if (mistake != null) {
      var form = forms.stream().filter(one -> one.is(act, key)).findFirst();
      form.ifPresent(one -> one.mistaken(mistake));
      problems.addAll(
          form.map(ActForm::problems)
              .orElseGet(() -> List.of(new ActForm.Problem("#main-content", mistake.sentence()))));
    }
    view.children()
        .forEach(child -> audit.view(viewer.id(), child.file().value(), "strategy discussion"));
    model.addAttribute("page", new MeetingPage(view, MeetingPart.of(part, view), forms, problems));
    return "pathway/meetings/page";
  }

  private List<ActForm> forms(DiscussionView view) {
    if (!view.state().open()) {
      return List.of();
    }
    var offered = offered(view);
    var forms = new ArrayList<>(ConveneForms.of(view, offered));
    forms.addAll(ExclusionForms.of(view, offered));
    forms.addAll(HoldForms.of(view));
    forms.addAll(ChildForms.of(view));
    forms.addAll(CloseForms.of(view, offered));
    return forms;
  }

  /** Everybody of the directory who works with children, without those kept out. */
  private List<Practitioner> offered(DiscussionView view) {
    if (!view.you().contributes()) {
      return List.of();
    }
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.AUDITOR && role != Role.SYSTEM_ADMINISTRATOR)
        .flatMap(role -> people.holding(role).stream())
        .distinct()
        .filter(person -> !exclusions.isExcluded(view.ref().value(), person.id()))
        .toList();
  }
}
