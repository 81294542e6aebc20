package uk.complexcase.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.pathway.disruption.DisruptionDesk;
import uk.complexcase.pathway.enquiry.UrgentProtection;
import uk.complexcase.pathway.missing.MissingDesk;
import uk.complexcase.product.VirtualTime;
import uk.complexcase.work.tasks.SubmissionOutcome.FieldProblem;

/** What people of a scenario record on a child's own pages: missing, protection, disruption. */
final class MissingSteps {

  private final MissingDesk missing;
  private final UrgentProtection protection;
  private final DisruptionDesk disruption;
  private final CaseFiles files;
  private final TransactionTemplate transactions;
  private final VirtualTime time;

  MissingSteps(
      MissingDesk missing,
      UrgentProtection protection,
      DisruptionDesk disruption,
      CaseFiles files,
      TransactionTemplate transactions,
      VirtualTime time) {
    this.missing = missing;
    this.protection = protection;
    this.disruption = disruption;
    this.files = files;
    this.transactions = transactions;
    this.time = time;
  }

  CaseRef knows(Viewer viewer, Map<String, String> child) {
    return Objects.requireNonNull(
        transactions.execute(status ->
            files.open(
                new NewChild(text(child, "name"), LocalDate.parse(text(child, "born")), null),
                new ContactRef(References.fresh("R")),
                "northmoor-hub",
                time.instant(),
                viewer.id())));
  }

  void merges(Viewer viewer, CaseRef referred, CaseRef known) {
    transactions.executeWithoutResult(
        status -> files.merge(viewer, referred, known, "The child who is missing"));
  }

  void missing(Viewer viewer, CaseRef child, Map<String, String> told) {
    assertThat(
            missing.report(
                viewer,
                child,
                new MissingDesk.NewReport(
                    text(told, "missingSince"),
                    text(told, "reportedAt"),
                    text(told, "reporter"),
                    text(told, "circumstances")),
                UUID.randomUUID().toString()))
        .isInstanceOf(MissingDesk.Reported.Done.class);
  }

  void protects(Viewer viewer, CaseRef child, Map<String, String> used) {
    assertThat(
            protection.record(
                viewer,
                child,
                new UrgentProtection.NewOption(
                    text(used, "kind"), text(used, "beganAt"), text(used, "decidedBy"), ""),
                UUID.randomUUID().toString()))
        .isInstanceOf(UrgentProtection.Recorded.Done.class);
  }

  void ends(Viewer viewer, CaseRef child, Map<String, String> how) {
    var running =
        protection.ofChild(viewer, child).stream()
            .filter(UrgentProtection.Used::endsHere)
            .findFirst()
            .orElseThrow();
    assertThat(
            protection.end(
                viewer,
                child,
                running.ref(),
                new UrgentProtection.End(
                    text(how, "endedAt"),
                    text(how, "endedHow"),
                    text(how, "decidedBy"),
                    text(how, "safeNow"))))
        .isInstanceOf(UrgentProtection.Recorded.Done.class);
  }

  /** Fields found wrong; empty where it was recorded. */
  List<String> disrupts(Viewer viewer, CaseRef child, Map<String, String> used) {
    var answer =
        disruption.record(
            viewer,
            child,
            new DisruptionDesk.NewOption(
                text(used, "kind"),
                text(used, "used"),
                text(used, "reason"),
                text(used, "usedAt"),
                text(used, "usedBy"),
                text(used, "usedOn"),
                text(used, "careStatus"),
                ""),
            UUID.randomUUID().toString());
    return switch (answer) {
      case DisruptionDesk.Recorded.Done done -> List.of();
      case DisruptionDesk.Recorded.Refused refused ->
          refused.problems().stream().map(FieldProblem::field).toList();
    };
  }

  private static String text(Map<String, String> told, String key) {
    return told.getOrDefault(key, "");
  }
}
