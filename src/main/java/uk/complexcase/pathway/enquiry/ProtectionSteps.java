package uk.complexcase.pathway.enquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.clock.timescales.Deadline;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.clock.timescales.TimescaleCode;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.shared.CaseRef;

/** What stands open of the urgent protection of a child, with or without an enquiry. */
@Component
class ProtectionSteps {

  private final LegalOptions options;
  private final LookedAfter lookedAfter;
  private final DeadlineRegister deadlines;

  ProtectionSteps(LegalOptions options, LookedAfter lookedAfter, DeadlineRegister deadlines) {
    this.options = options;
    this.lookedAfter = lookedAfter;
    this.deadlines = deadlines;
  }

  List<OpenStep> of(CaseRef child) {
    var page = "/cases/" + child + "/urgent-protection";
    var used = options.findByCurrentCaseRefOrderByBeganAtDesc(child.value());
    return Stream.of(
            used.stream()
                .flatMap(option ->
                    step(
                        option,
                        "SettlePoliceProtection",
                        Clocks.POLICE_PROTECTION,
                        "Police protection ends: settle what follows",
                        page)),
            used.stream()
                .flatMap(option ->
                    step(
                        option,
                        "",
                        Clocks.EMERGENCY_ORDER,
                        "Emergency protection order ends: settle what follows",
                        page)),
            lookedAfter.running(child.value()).stream()
                .map(due ->
                    new OpenStep("", due.label(), Role.CSC_TEAM_MANAGER.label(), due.due(), page)))
        .flatMap(all -> all)
        .toList();
  }

  private Stream<OpenStep> step(
      LegalOption option, String element, TimescaleCode code, String sentence, String page) {
    Optional<Deadline> running = deadlines.find(code, option.subject()).filter(Deadline::running);
    return running.stream()
        .map(clock ->
            new OpenStep(element, sentence, Role.CSC_SERVICE_MANAGER.label(), clock.due(), page));
  }
}
