package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.IdentityBars;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.pathway.meetings.Circumstance;
import uk.complexcase.pathway.meetings.StrategyDesk;
import uk.complexcase.pathway.referral.ContactRecord;

/** Asks for a strategy discussion from a case page: any practitioner may (CSD-10). */
@Controller
class AskDiscussionController {

  private static final String ADDRESS = "/cases/{ref}/strategy-discussion";

  private final CaseFiles files;
  private final ContactRecord contacts;
  private final StrategyDesk desk;
  private final DiscussionAsking asking;
  private final AuditLog audit;
  private final IdentityBars bars;

  AskDiscussionController(
      CaseFiles files,
      ContactRecord contacts,
      StrategyDesk desk,
      DiscussionAsking asking,
      AuditLog audit,
      IdentityBars bars) {
    this.files = files;
    this.contacts = contacts;
    this.desk = desk;
    this.asking = asking;
    this.audit = audit;
    this.bars = bars;
  }

  @GetMapping(ADDRESS)
  @Allowed(Permission.OPEN_CASES)
  String page(Viewer viewer, @PathVariable CaseRef ref, Model model) {
    var child = files.current(ref);
    return page(
        viewer,
        child,
        Filled.with(
            Map.of(
                DiscussionAsking.CHILDREN, child.value(),
                DiscussionAsking.KEY, UUID.randomUUID().toString())),
        model);
  }

  @PostMapping(ADDRESS)
  @Allowed(Permission.OPEN_CASES)
  String ask(
      Viewer viewer,
      @PathVariable CaseRef ref,
      @RequestParam MultiValueMap<String, String> typed,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var child = files.current(ref);
    files.identity(viewer, child);
    var form = Filled.with(joined(typed));
    return switch (asking.ask(viewer, form)) {
      case DiscussionAsking.Asked asked -> {
        redirect.addFlashAttribute("said", asked.said());
        boolean theirs =
            desk.aboutChild(viewer, child).stream()
                .anyMatch(line -> line.ref().equals(asked.discussion()));
        yield "redirect:" + (theirs ? "/meetings/" + asked.discussion() : "/cases/" + child);
      }
      case DiscussionAsking.Refused refused -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        yield page(viewer, child, refused.form(), model);
      }
    };
  }

  private static Map<String, String> joined(MultiValueMap<String, String> typed) {
    return typed.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, sent -> String.join(",", sent.getValue())));
  }

  private String page(Viewer viewer, CaseRef child, Filled form, Model model) {
    model.addAttribute(
        "page",
        new AskDiscussionPage(
            bars.of(viewer, files.identity(viewer, child)),
            children(viewer, child),
            Arrays.stream(Circumstance.values())
                .map(one -> Filled.option(one.name(), one.label()))
                .toList(),
            desk.openSteps(viewer, child),
            form));
    audit.view(viewer.id(), child.value(), "asking for a strategy discussion");
    return "desk/ask-discussion";
  }

  /** The child first, then those of its contacts; who may not be seen leaves no gap. */
  private List<Filled.Option> children(Viewer viewer, CaseRef child) {
    var linked = new LinkedHashSet<CaseRef>();
    linked.add(child);
    contacts
        .aboutChild(viewer, child)
        .forEach(contact -> contact.children().stream().map(files::current).forEach(linked::add));
    var seen = files.identities(viewer, linked);
    var shown =
        linked.stream().flatMap(one -> Optional.ofNullable(seen.get(one)).stream()).toList();
    return bars.of(viewer, shown).stream()
        .map(one ->
            Filled.option(
                one.reference(),
                "%s, aged %s, %s".formatted(one.name(), one.age(), one.reference())))
        .toList();
  }
}
