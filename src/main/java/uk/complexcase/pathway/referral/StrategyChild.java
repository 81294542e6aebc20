package uk.complexcase.pathway.referral;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;

/**
 * Which strategy discussion a contact's child is discussed in: its own, or the open one it joined.
 */
@Entity
@Table(name = "strategy_child")
class StrategyChild {

  /** The contact and the child's case file. */
  @Embeddable
  record Key(String contactRef, String caseRef) implements Serializable {}

  @EmbeddedId Key key;
  String strategyRef;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected StrategyChild() {}

  StrategyChild(String contactRef, String caseRef, String strategyRef) {
    this.key = new Key(contactRef, caseRef);
    this.strategyRef = strategyRef;
  }
}
