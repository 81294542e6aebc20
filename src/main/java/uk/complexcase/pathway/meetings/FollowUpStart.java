package uk.complexcase.pathway.meetings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.CaseRef;

/** What the process of a follow-up starts with: references and codes. */
@Component
public class FollowUpStart {

  private final FollowUpsNeeded followUps;
  private final Discussions discussions;
  private final DiscussionChildren children;
  private final FollowUpOwners owners;

  FollowUpStart(
      FollowUpsNeeded followUps,
      Discussions discussions,
      DiscussionChildren children,
      FollowUpOwners owners) {
    this.followUps = followUps;
    this.discussions = discussions;
    this.children = children;
    this.owners = owners;
  }

  /** The variables of {@code discussion-follow-up}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(UUID id) {
    var one = followUps.findById(id).orElseThrow();
    var discussion = discussions.findById(one.discussionRef).orElseThrow();
    var owner = owners.of(one.kind);
    var variables = new LinkedHashMap<String, Object>();
    variables.put("followUpRef", id.toString());
    variables.put("strategyRef", discussion.ref);
    if (!discussion.contactRef.isEmpty()) {
      variables.put("contactRef", discussion.contactRef);
    }
    variables.put("caseRefs", about(one).stream().map(CaseRef::value).toList());
    variables.put("followUpKind", one.kind.name());
    variables.put("followUpGroups", owner.groups());
    variables.put("followUpTimescale", owner.timescale().value());
    variables.put("startKey", id.toString());
    return variables;
  }

  /** The child it is about, or all of the discussion's: their files show that it stands open. */
  private List<CaseRef> about(FollowUpNeeded one) {
    return children.findByKeyDiscussionRefOrderByPosition(one.discussionRef).stream()
        .filter(child -> one.caseRef.isEmpty() || child.key.caseRef().equals(one.caseRef))
        .map(DiscussionChild::file)
        .distinct()
        .toList();
  }
}
