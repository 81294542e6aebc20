package uk.complexcase.pathway.themes;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ConcernsTold;
import uk.complexcase.cases.events.DisruptionRecorded;
import uk.complexcase.cases.events.ReportedMissing;
import uk.complexcase.cases.events.RiskLevelAgreed;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * Hears what rooms record and keeps which children it is about, in codes alone. Idempotent: a
 * child, a month and a code are one row.
 */
@Component
class HearingThemes {

  private final ThemeFacts facts;
  private final CaseFiles files;

  HearingThemes(ThemeFacts facts, CaseFiles files) {
    this.facts = facts;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(ConcernsTold told) {
    for (var child : told.children()) {
      keep(child, told.at(), Dimension.CONCERN, told.concerns());
      if (!told.setting().isEmpty()) {
        keep(child, told.at(), Dimension.SETTING, List.of(told.setting()));
      }
    }
  }

  @ApplicationModuleListener
  void on(RiskLevelAgreed told) {
    keep(told.child(), told.agreedAt(), Dimension.LEVEL, List.of(told.level()));
  }

  @ApplicationModuleListener
  void on(ReportedMissing told) {
    keep(told.child(), told.at(), Dimension.WAY, List.of(Way.MISSING_EPISODE.name()));
  }

  @ApplicationModuleListener
  void on(DisruptionRecorded told) {
    var way =
        switch (told.what()) {
          case DISRUPTION_USED -> Way.DISRUPTION_USED;
          case NRM_REFERRED -> Way.NRM_REFERRED;
        };
    keep(told.child(), told.at(), Dimension.WAY, List.of(way.name()));
  }

  private void keep(CaseRef child, Instant at, Dimension dimension, Collection<String> codes) {
    facts.add(child, files.current(child), at, dimension, codes);
  }
}
