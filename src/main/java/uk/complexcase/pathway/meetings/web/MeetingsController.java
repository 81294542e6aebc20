package uk.complexcase.pathway.meetings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.meetings.DiscussionRef;
import uk.complexcase.pathway.meetings.DiscussionView;
import uk.complexcase.pathway.meetings.ReturnInterviews;
import uk.complexcase.pathway.meetings.StrategyDesk;

/** The meetings one has a part in, and each as a page; every act is a small form on it. */
@Controller
class MeetingsController {

  private static final Pattern PLACE = Pattern.compile("[A-Za-z0-9_-]{1,60}");

  private final StrategyDesk desk;
  private final MeetingForms forms;
  private final Answering answering;
  private final WhoIsHere here;
  private final ReturnInterviews interviews;
  private final AuditLog audit;

  MeetingsController(
      StrategyDesk desk,
      MeetingForms forms,
      Answering answering,
      WhoIsHere here,
      ReturnInterviews interviews,
      AuditLog audit) {
    this.desk = desk;
    this.forms = forms;
    this.answering = answering;
    this.here = here;
    this.interviews = interviews;
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
      @RequestParam(defaultValue = "") String child,
      Model model) {
    var view = desk.show(viewer, ref);
    return shown(viewer, page(viewer, view, forms.of(view), part, child, Lost.nothing()), model);
  }

  /** What of the page changes while it stands open: the children, what is missing, who is here. */
  @GetMapping("/meetings/{ref}/now")
  @Allowed(Permission.OPEN_CASES)
  String now(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @RequestParam(defaultValue = "") String part,
      @RequestParam(defaultValue = "") String child,
      Model model) {
    var view = desk.show(viewer, ref);
    var page = page(viewer, view, forms.of(view), part, child, Lost.nothing());
    model.addAttribute("page", page);
    return "pathway/meetings/now";
  }

  @PostMapping("/meetings/{ref}/acts/{act}")
  @Allowed(Permission.OPEN_CASES)
  String act(
      Viewer viewer,
      @PathVariable DiscussionRef ref,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> fields,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var sent = new SentForm(fields);
    // what the page showed is compared with what stands, and nobody writes in between
    var answers =
        desk.held(
            viewer,
            ref,
            () ->
                answering.answer(
                    viewer, ref, act, sent, form(forms.of(desk.show(viewer, ref)), act, sent)));
    if (answers.values().stream().noneMatch(Answer.Refused.class::isInstance)) {
      return done(ref, sent, said(answers.values()), redirect);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    var view = desk.show(viewer, ref);
    var now = forms.of(view);
    var anew = form(now, act, sent);
    anew.ifPresent(one -> one.answered(sent, answers));
    var lost = anew.isPresent() ? Lost.nothing() : Lost.of(sent, answers.values());
    return shown(
        viewer, page(viewer, view, now, sent.text("part"), sent.text("child"), lost), model);
  }

  private static Optional<ActForm> form(List<ActForm> forms, String act, SentForm sent) {
    return forms.stream().filter(one -> one.is(act, sent.text("form"))).findFirst();
  }

  private static String said(Collection<Answer> answers) {
    var said =
        answers.stream()
            .flatMap(answer ->
                answer instanceof Answer.Done done ? Stream.of(done.said()) : Stream.empty())
            .distinct()
            .collect(Collectors.joining(" "));
    return said.isEmpty() ? "Nothing was changed." : said;
  }

  /** Back to the place of the page where the person was, with what was done said there too. */
  private static String done(
      DiscussionRef ref, SentForm sent, String said, RedirectAttributes redirect) {
    redirect.addFlashAttribute("said", said);
    redirect.addFlashAttribute("saidAt", sent.text("place"));
    var part =
        Arrays.stream(MeetingPart.values())
            .map(MeetingPart::slug)
            .filter(sent.text("part")::equals)
            .findFirst();
    var child = sent.text("child");
    var place = sent.text("place");
    return "redirect:/meetings/"
        + ref
        + part.map(slug -> "?part=" + slug).orElse("")
        + (part.isPresent() && PLACE.matcher(child).matches() ? "&child=" + child : "")
        + (PLACE.matcher(place).matches() ? "#" + place : "");
  }

  private MeetingPage page(
      Viewer viewer,
      DiscussionView view,
      List<ActForm> forms,
      String part,
      String child,
      Lost lost) {
    var shown = MeetingPart.of(part, view);
    var about =
        view.children().stream()
            .filter(one -> shown == MeetingPart.CHILD && one.ref().value().equals(child))
            .findFirst();
    if (shown == MeetingPart.CHILD && about.isEmpty()) {
      throw new NotVisible("No child " + child);
    }
    var problems = new ArrayList<>(lost.problems());
    forms.forEach(form -> problems.addAll(form.problems()));
    return new MeetingPage(
        view,
        shown,
        about.orElse(null),
        forms,
        problems,
        lost.words(),
        here.others(viewer, view, child));
  }

  private String shown(Viewer viewer, MeetingPage page, Model model) {
    page.view()
        .children()
        .forEach(child -> audit.view(viewer.id(), child.file().value(), "strategy discussion"));
    model.addAttribute("page", page);
    model.addAttribute("interviews", interviews.of(page.view()));
    return "pathway/meetings/page";
  }
}
