package uk.complexcase.pathway.governance;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import uk.complexcase.foundation.shared.CaseRef;

/** A child an item of a list is about. */
@Entity
@Table(name = "governance_child")
class ListedChild {

  @Id UUID id;
  UUID itemId;
  int positionInItem;
  String caseRef;
  String currentCaseRef;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ListedChild() {}

  ListedChild(ListedItem item, int position, CaseRef file) {
    this.id = UUID.randomUUID();
    this.itemId = item.id;
    this.positionInItem = position;
    this.caseRef = file.value();
    this.currentCaseRef = file.value();
  }

  CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }
}
