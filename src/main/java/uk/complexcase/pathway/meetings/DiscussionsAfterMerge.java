package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.events.CaseMerged;
import uk.complexcase.cases.events.CaseUnmerged;

/**
 * Keeps discussions pointed at the file that holds each child now. Idempotent: it asks for the
 * present state.
 */
@Component
class DiscussionsAfterMerge {

  private final DiscussionChildren children;
  private final CaseFiles files;

  DiscussionsAfterMerge(DiscussionChildren children, CaseFiles files) {
    this.children = children;
    this.files = files;
  }

  @ApplicationModuleListener
  void on(CaseMerged merged) {
    follow(List.of(merged.duplicate().value(), merged.into().value()));
  }

  @ApplicationModuleListener
  void on(CaseUnmerged unmerged) {
    follow(List.of(unmerged.duplicate().value(), unmerged.from().value()));
  }

  private void follow(List<String> touched) {
    children
        .findByCurrentCaseRefIn(touched)
        .forEach(child -> child.currentCaseRef = files.current(child.named()).value());
  }
}
