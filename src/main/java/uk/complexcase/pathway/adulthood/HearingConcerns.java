package uk.complexcase.pathway.adulthood;

import java.time.Instant;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.ComplexSafeguardingClosed;
import uk.complexcase.cases.events.ExploitationConcernOpened;
import uk.complexcase.cases.events.ReferredToComplexSafeguarding;
import uk.complexcase.foundation.shared.CaseRef;

/** Hears that a case is open to a concern about exploitation, and that the team closed it. */
@Component
class HearingConcerns {

  private final Concerns concerns;
  private final CaseFiles files;
  private final BeginningTransitions beginning;

  HearingConcerns(Concerns concerns, CaseFiles files, BeginningTransitions beginning) {
    this.concerns = concerns;
    this.files = files;
    this.beginning = beginning;
  }

  /** Idempotent by child: an open concern stays as it is. */
  @ApplicationModuleListener
  void on(ExploitationConcernOpened opened) {
    hear(files.current(opened.child()), opened.receivedAt());
  }

  /** Idempotent by child. */
  @ApplicationModuleListener
  void on(ReferredToComplexSafeguarding referred) {
    hear(files.current(referred.child()), referred.at());
  }

  /** What has begun goes on; a birthday that comes later begins nothing. */
  @ApplicationModuleListener
  void on(ComplexSafeguardingClosed closed) {
    concerns.findByCurrentCaseRefIn(List.of(files.current(closed.child()).value())).stream()
        .filter(one -> one.endedAt == null && one.receivedAt.isBefore(closed.at()))
        .forEach(one -> one.endedAt = closed.at());
  }

  private void hear(CaseRef file, Instant receivedAt) {
    var known = concerns.findById(file.value());
    known.ifPresentOrElse(
        one -> one.heard(receivedAt), () -> concerns.save(new Concern(file, receivedAt)));
    concerns.flush();
    beginning.opened(file);
  }
}
