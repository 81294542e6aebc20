package uk.complexcase.pathway.referral;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.foundation.shared.CaseRef;

/** The case files of the children a contact is about, as they are held now. */
@Component
class CasesOfContacts implements CasesBehind {

  private final ContactChildren children;

  CasesOfContacts(ContactChildren children) {
    this.children = children;
  }

  @Override
  @Transactional(readOnly = true)
  public List<CaseRef> of(String owner) {
    return children.findByContactRefOrderByPosition(owner).stream()
        .map(ContactChild::file)
        .distinct()
        .toList();
  }
}
