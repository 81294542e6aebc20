package uk.complexcase.pathway.referral.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import uk.complexcase.foundation.people.TelephoneNumbers;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.OpenToAll;
import uk.complexcase.pathway.referral.OutsideReports;
import uk.complexcase.pathway.referral.ReferrerKind;

/**
 * The form for anybody worried about a child, and for professionals without an account. It tells
 * the reference and nothing else; whatever stops it gives back all that was typed.
 */
@Controller
class OpenFormController {

  private static final String ANYBODY = "anybody may tell the hub of a child";
  private static final String RECEIPT = "open-form-receipt";
  private static final String RECEIPT_LOST = "open-form-receipt-lost";

  /** Hidden from people and from what reads pages to them; machines fill it in. */
  private static final String TRAP = "leave-empty";

  private final OutsideReports reports;
  private final DoorThrottle throttle;
  private final TelephoneNumbers phones;

  OpenFormController(OutsideReports reports, DoorThrottle throttle, TelephoneNumbers phones) {
    this.reports = reports;
    this.throttle = throttle;
    this.phones = phones;
  }

  @GetMapping("/refer")
  @OpenToAll(because = ANYBODY)
  String begin(Model model) {
    return fresh(ReferrerKind.PUBLIC, model);
  }

  @GetMapping("/refer/professional")
  @OpenToAll(because = ANYBODY)
  String beginAsProfessional(Model model) {
    return fresh(ReferrerKind.PROFESSIONAL, model);
  }

  @PostMapping("/refer")
  @OpenToAll(because = ANYBODY)
  String send(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return send(ReferrerKind.PUBLIC, typed, request, response, model);
  }

  @PostMapping("/refer/professional")
  @OpenToAll(because = ANYBODY)
  String sendAsProfessional(
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    return send(ReferrerKind.PROFESSIONAL, typed, request, response, model);
  }

  /** The form was open for longer than the session lasts: shown again with all that was typed. */
  @PostMapping("/refer/again/{who}")
  @OpenToAll(because = ANYBODY)
  String again(
      @PathVariable String who,
      @RequestParam MultiValueMap<String, String> typed,
      HttpServletResponse response,
      Model model) {
    var kind =
        switch (who) {
          case "public" -> ReferrerKind.PUBLIC;
          case "professional" -> ReferrerKind.PROFESSIONAL;
          default -> throw new NotVisible("No such form");
        };
    return back(
        HttpStatus.FORBIDDEN,
        new OutsidePage(
            kind,
            OutsideAnswers.typed(typed),
            form(typed),
            "This page was open for a long time. Nothing is lost and nothing is sent yet:"
                + " send it once more"),
        response,
        model);
  }

  @GetMapping("/refer/sent")
  @OpenToAll(because = ANYBODY)
  String sent(HttpSession session, Model model) {
    var reference = session.getAttribute(RECEIPT);
    if (reference == null) {
      return "redirect:/refer";
    }
    model.addAttribute("reference", reference);
    model.addAttribute("receiptLost", session.getAttribute(RECEIPT_LOST));
    return "pathway/referral/open-sent";
  }

  private String send(
      ReferrerKind kind,
      MultiValueMap<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var answers = OutsideAnswers.typed(typed);
    var report = OutsideAnswers.report(answers, kind);
    var form = form(typed);
    if (!answers.value(TRAP).isEmpty()) {
      return back(
          HttpStatus.UNPROCESSABLE_ENTITY,
          new OutsidePage(
              kind, answers, form, "Send it once more, to show that you are not a machine"),
          response,
          model);
    }
    var problems = reports.problems(report);
    if (!problems.isEmpty()) {
      return back(
          HttpStatus.UNPROCESSABLE_ENTITY,
          new OutsidePage(kind, answers.with(problems), form, ""),
          response,
          model);
    }
    var before = reports.taken(report, form);
    if (before.isEmpty() && !throttle.lets(request.getRemoteAddr())) {
      return back(
          HttpStatus.TOO_MANY_REQUESTS,
          new OutsidePage(kind, answers, form, full()),
          response,
          model);
    }
    var reference = before.orElseGet(() -> reports.take(report, form));
    request.getSession().setAttribute(RECEIPT, reference.value());
    request.getSession().setAttribute(RECEIPT_LOST, report.teller().receiptLost());
    return "redirect:/refer/sent";
  }

  private String full() {
    return "We cannot take more reports by this form at the moment. Ring the hub on "
        + phones.hub()
        + ", at night or at a weekend the emergency duty team on "
        + phones.emergencyDutyTeam()
        + ", or send this again in an hour. What you wrote is still here";
  }

  private static String fresh(ReferrerKind kind, Model model) {
    model.addAttribute(
        "page", new OutsidePage(kind, Answers.of(Map.of()), UUID.randomUUID().toString(), ""));
    return "pathway/referral/open";
  }

  private static String back(
      HttpStatus status, OutsidePage page, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("page", page);
    return "pathway/referral/open";
  }

  /** The key the form came with; one that is none is replaced, so that nobody is turned away. */
  private static String form(MultiValueMap<String, String> typed) {
    var key = typed.getOrDefault("form", List.of("")).getFirst();
    return key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? key
        : UUID.randomUUID().toString();
  }
}
