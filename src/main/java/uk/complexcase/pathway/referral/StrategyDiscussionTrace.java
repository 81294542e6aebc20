package uk.complexcase.pathway.referral;

import java.time.Instant;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChronologyEntry;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Writes a held discussion into the chronology of every child it covered, also those of contacts
 * that joined it.
 */
@Component
class StrategyDiscussionTrace {

  private final StrategyChildren discussed;
  private final CaseFiles files;
  private final AuditLog audit;

  StrategyDiscussionTrace(StrategyChildren discussed, CaseFiles files, AuditLog audit) {
    this.discussed = discussed;
    this.files = files;
    this.audit = audit;
  }

  void held(StrategyDiscussion discussion, PractitionerId by, Instant started, Instant recorded) {
    String line = "Strategy discussion " + discussion.ref + " held";
    audit.act(by, "STRATEGY_DISCUSSION_HELD", discussion.ref, line + ", recorded at " + recorded);
    discussed.findByStrategyRef(discussion.ref).stream()
        .map(link -> files.current(new CaseRef(link.key.caseRef())))
        .distinct()
        .forEach(file ->
            files.chronicle(
                new ChronologyEntry(
                    file, started, "STRATEGY_DISCUSSION_HELD", line, by, discussion.ref)));
  }
}
