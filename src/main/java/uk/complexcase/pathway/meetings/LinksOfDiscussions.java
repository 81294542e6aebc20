package uk.complexcase.pathway.meetings;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.ChildLinks;
import uk.complexcase.foundation.shared.CaseRef;

/** Children of one discussion are linked by it (CSD-70). */
@Component
class LinksOfDiscussions implements ChildLinks {

  private final DiscussionChildren children;

  LinksOfDiscussions(DiscussionChildren children) {
    this.children = children;
  }

  @Override
  public List<Link> links(CaseRef child) {
    var discussions =
        children.findByCurrentCaseRefIn(List.of(child.value())).stream()
            .map(one -> one.key.discussionRef())
            .toList();
    return children.findByKeyDiscussionRefIn(discussions).stream()
        .map(one -> new Link(one.file(), "strategy discussion " + one.key.discussionRef()))
        .toList();
  }
}
