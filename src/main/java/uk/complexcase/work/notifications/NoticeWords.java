package uk.complexcase.work.notifications;

import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.LondonTime;
import uk.complexcase.procedure.ProcedureModels;

/** What a notice says: the sentence of its kind with the clock's label from the decision table. */
@Component
class NoticeWords {

  private final ProcedureModels models;

  NoticeWords(ProcedureModels models) {
    this.models = models;
  }

  /**
   * What happened, in one sentence without a full stop.
   *
   * @param seen whether the reader may know more of the record than its reference
   */
  String of(Notice notice, boolean seen) {
    var kind = notice.kind();
    if (!seen) {
      return "";
    }
    return notice.due() == null
        ? kind.withoutTime()
        : kind.sentence(clock(notice), LondonTime.full(notice.due()));
  }

  private String clock(Notice notice) {
    var code = notice.timescale();
    if (code == null) {
      return "It";
    }
    return models.tableRows("timescales").stream()
        .filter(row -> code.value().equals(row.get("code")))
        .map(row -> row.getOrDefault("label", code.value()))
        .findFirst()
        .orElse(code.value());
  }
}
