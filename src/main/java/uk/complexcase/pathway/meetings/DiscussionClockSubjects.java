package uk.complexcase.pathway.meetings;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/** The clocks of a discussion are about all of its children. */
@Component
@Transactional(readOnly = true)
class DiscussionClockSubjects implements CasesBehind {

  private static final String DISCUSSION = "S-";

  private final DiscussionChildren children;

  DiscussionClockSubjects(DiscussionChildren children) {
    this.children = children;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked =
        subjects.stream().filter(one -> one.owner().startsWith(DISCUSSION)).collect(toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    var refs = asked.stream().map(ClockSubject::owner).collect(toSet());
    var all =
        children.findByKeyDiscussionRefIn(refs).stream()
            .collect(
                groupingBy(
                    child -> child.key.discussionRef(), mapping(DiscussionChild::file, toList())));
    return asked.stream()
        .collect(toMap(one -> one, one -> all.getOrDefault(one.owner(), List.of())));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> asked) {
    return children.findByCurrentCaseRefIn(asked.stream().map(CaseRef::value).toList()).stream()
        .map(child -> child.key.discussionRef())
        .collect(toSet());
  }

  @Override
  public Optional<ClockedRows> rows() {
    return Optional.of(
        new ClockedRows(
            "discussion_child b on b.discussion_ref = d.subject_owner", "b.current_case_ref"));
  }
}
