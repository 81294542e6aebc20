package uk.complexcase.pathway.childinneed;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;
import uk.complexcase.work.steps.StepRecord;

/** One child in need plan and where it stands. */
@Entity
@Table(name = "child_in_need_plan")
class ChildInNeedPlan implements StepRecord {

  @Id String ref;
  String caseRef;
  String currentCaseRef;

  /** Whose it is; empty where no social worker is allocated, and the team's managers have it. */
  String worker;

  Instant begunAt;
  int reviews;
  @Nullable Instant reviewedAt;

  /** Who reviewed it last and proposed that it ends; empty otherwise. */
  String endProposedBy = "";

  /** Whether a protection plan or care began since. */
  boolean overtaken;

  @Nullable Instant endedAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected ChildInNeedPlan() {}

  ChildInNeedPlan(CaseRef child, String worker, Instant begunAt) {
    this.ref = References.fresh("CN");
    this.caseRef = child.value();
    this.currentCaseRef = child.value();
    this.worker = worker;
    this.begunAt = begunAt;
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public CaseRef openedOn() {
    return new CaseRef(caseRef);
  }

  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }

  boolean runs() {
    return endedAt == null;
  }

  void reviewed(Instant at, String endProposedBy) {
    this.reviews++;
    this.reviewedAt = at;
    this.endProposedBy = endProposedBy;
  }
}
