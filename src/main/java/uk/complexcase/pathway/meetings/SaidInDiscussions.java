package uk.complexcase.pathway.meetings;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What a child said, as a discussion recorded it (CSD-33). */
@Component
class SaidInDiscussions implements OwnWords {

  private final CaseAccess access;
  private final DiscussionChildren children;
  private final DiscussionSessions sessions;

  SaidInDiscussions(CaseAccess access, DiscussionChildren children, DiscussionSessions sessions) {
    this.access = access;
    this.children = children;
    this.sessions = sessions;
  }

  @Override
  public List<Spoken> spoken(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    return children.findByCurrentCaseRefIn(List.of(child.value())).stream()
        .filter(one -> one.voice == ViewSought.RECORDED && !one.voiceWords.isBlank())
        .flatMap(this::said)
        .toList();
  }

  private Stream<Spoken> said(DiscussionChild one) {
    String discussion = one.key.discussionRef();
    return sessions.findByKeyDiscussionRefOrderByKeyNumber(discussion).stream()
        .map(session -> session.startedAt)
        .filter(Objects::nonNull)
        .max(Instant::compareTo)
        .map(at -> new Spoken(at, one.voiceWords, "brought to strategy discussion " + discussion))
        .stream();
  }
}
