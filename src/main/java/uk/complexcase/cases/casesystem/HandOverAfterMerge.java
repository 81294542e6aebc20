package uk.complexcase.cases.casesystem;

import java.time.InstantSource;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps hand-overs with the file that holds each child now. Idempotent: it asks for the present.
 */
@Component
class HandOverAfterMerge {

  private final HandOverRows rows;
  private final CaseFiles files;
  private final InstantSource clock;

  HandOverAfterMerge(HandOverRows rows, CaseFiles files, InstantSource clock) {
    this.rows = rows;
    this.files = files;
    this.clock = clock;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    rows.follow(List.of(merged.duplicate(), merged.into()), files::current);
    rows.lookAgain(clock.instant()); // the file that holds the child now may have a number
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    rows.follow(List.of(unmerged.duplicate(), unmerged.from()), files::current);
  }
}
