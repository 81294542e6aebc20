package uk.complexcase.pathway.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.ChildLinks;
import uk.complexcase.foundation.shared.CaseRef;

/** Children told of in one contact are linked by it. */
@Component
class LinksOfContacts implements ChildLinks {

  private final ContactChildren children;

  LinksOfContacts(ContactChildren children) {
    this.children = children;
  }

  @Override
  public List<Link> links(CaseRef child) {
    var contacts =
        children.findByCurrentCaseRefIn(List.of(child.value())).stream()
            .map(one -> one.contactRef)
            .toList();
    return children.findByContactRefInOrderByPosition(contacts).stream()
        .map(one -> new Link(one.file(), "contact " + one.contactRef))
        .toList();
  }
}
