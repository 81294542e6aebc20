package uk.complexcase.pathway.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ReferralCheck;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/**
 * The referral form: one thing a page, saved on the server at every step, never lost and never
 * corrected.
 */
@Controller
class NewReferralController {

  private static final String REMOVE = "remove-";

  private final ReferralDesk desk;
  private final ReferralCheck check;
  private final WordingPrompts wording;

  NewReferralController(ReferralDesk desk, ReferralCheck check, WordingPrompts wording) {
    this.desk = desk;
    this.check = check;
    this.wording = wording;
  }

  @GetMapping("/referrals/new")
  @Allowed(Permission.REFER)
  String begin() {
    return "redirect:/referrals/new/" + ReferralStep.URGENCY.slug();
  }

  @GetMapping("/referrals/new/{slug}")
  @Allowed(Permission.REFER)
  String step(Viewer viewer, @PathVariable String slug, Model model) {
    var step = step(slug);
    var draft = desk.draft(viewer);
    if (draft.isEmpty() && step == ReferralStep.CHECK) {
      return "redirect:/referrals"; // sent or deleted already: nothing to check
    }
    return draft
        .map(
            unsent -> page(viewer, step, Answers.of(unsent.values()), unsent.submissionId(), model))
        .orElseGet(() -> page(viewer, step, Answers.of(Map.of()), "", model));
  }

  @PostMapping("/referrals/new/{slug}")
  @Allowed(Permission.REFER)
  String save(
      Viewer viewer,
      @PathVariable String slug,
      @RequestParam MultiValueMap<String, String> form,
      Model model,
      HttpServletResponse response,
      HttpSession session,
      RedirectAttributes redirect) {
    var step = step(slug);
    if (step == ReferralStep.CHECK) {
      return send(
          viewer,
          form.getOrDefault("submissionId", List.of("")).getFirst(),
          model,
          response,
          session,
          redirect);
    }
    var before =
        Answers.of(desk.draft(viewer).map(ReferralDesk.ReferralDraft::values).orElse(Map.of()));
    var draft = desk.saveDraft(viewer, typed(step, before, form));
    var answers = Answers.of(draft.values());
    var action = form.getOrDefault("action", List.of("continue")).getFirst();
    if (action.equals("add-child")) {
      desk.saveDraft(viewer, ChildRows.added(answers));
      return "redirect:/referrals/new/children#child-" + answers.childCount();
    }
    if (action.startsWith(REMOVE)) {
      var place = action.substring(REMOVE.length());
      if (place.matches("\\d{1,2}")) {
        desk.saveDraft(viewer, ChildRows.without(answers, Integer.parseInt(place)));
      }
      return "redirect:/referrals/new/children";
    }
    if (action.equals("later")) {
      redirect.addFlashAttribute(
          "said",
          "Your referral is saved and not sent. Nobody at the hub sees it until you send it.");
      return "redirect:/referrals";
    }
    var problems =
        problems(answers).stream().filter(problem -> step.asksFor(problem.field())).toList();
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(viewer, step, answers.with(problems), draft.submissionId(), model);
    }
    return "redirect:/referrals/new/"
        + (form.containsKey("change") ? ReferralStep.CHECK : step.next()).slug();
  }

  @PostMapping("/referrals/discard")
  @Allowed(Permission.REFER)
  String discard(Viewer viewer, RedirectAttributes redirect) {
    desk.discardDraft(viewer);
    redirect.addFlashAttribute("said", "The unsent referral was deleted.");
    return "redirect:/referrals";
  }

  private String send(
      Viewer viewer,
      String submissionId,
      Model model,
      HttpServletResponse response,
      HttpSession session,
      RedirectAttributes redirect) {
    var draft =
        desk.draft(viewer)
            .filter(unsent -> unsent.submissionId().equals(submissionId))
            .orElse(null);
    if (draft == null) {
      return SentReferrals.reference(session, submissionId)
          .map(reference -> "redirect:/referrals/" + reference + "/sent")
          .orElseGet(() -> alreadyGone(redirect));
    }
    var answers = Answers.of(draft.values());
    var problems = problems(answers);
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
      return page(viewer, ReferralStep.CHECK, answers.with(problems), submissionId, model);
    }
    var channel =
        answers.is("byTelephone", "YES") && viewer.may(Permission.WORK_THE_HUB)
            ? Channel.TELEPHONE
            : Channel.ONLINE;
    var receipt = desk.submit(viewer, new MarsReading(answers).referral(), channel, submissionId);
    SentReferrals.remember(session, submissionId, receipt.contact().value());
    return "redirect:/referrals/" + receipt.contact() + "/sent";
  }

  private static String alreadyGone(RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        "said", "This form was sent or deleted already. Nothing was sent a second time.");
    return "redirect:/referrals";
  }

  private List<FieldProblem> problems(Answers answers) {
    var reading = new MarsReading(answers);
    return Stream.concat(
            reading.problems().stream(),
            check.problems(reading.referral()).stream().map(reading::placed))
        .toList();
  }

  private String page(
      Viewer viewer, ReferralStep step, Answers answers, String submissionId, Model model) {
    model.addAttribute(
        "page", ReferralPage.of(step, answers, submissionId, viewer.may(Permission.WORK_THE_HUB)));
    model.addAttribute("wording", wording);
    return step == ReferralStep.CHECK ? "pathway/referral/check" : "pathway/referral/step";
  }

  private static Map<String, String> typed(
      ReferralStep step, Answers before, MultiValueMap<String, String> form) {
    var values = new LinkedHashMap<String, String>();
    var inputs = step == ReferralStep.CHILDREN ? childInputs(before) : step.inputs();
    inputs.forEach(
        input -> values.put(input, String.join(",", form.getOrDefault(input, List.of()))));
    return values;
  }

  private static List<String> childInputs(Answers before) {
    return before.children().stream()
        .flatMap(place -> ChildRows.INPUTS.stream().map(input -> ChildRows.input(place, input)))
        .toList();
  }

  private static ReferralStep step(String slug) {
    return ReferralStep.of(slug).orElseThrow(() -> new NotVisible("No such step of the referral"));
  }
}
