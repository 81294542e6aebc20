package uk.complexcase.pathway.meetings;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.CaseRef;

/** One child of a discussion, with what it must leave for that child (CSD-26, 31 to 33, 61). */
@Entity
@Table(name = "discussion_child")
class DiscussionChild {

  /** The discussion and the case file as it was named in it. */
  @Embeddable
  record Key(String discussionRef, String caseRef) implements Serializable {}

  @EmbeddedId Key key;

  /** The file that holds the case now; differs from the key after a merge. */
  String currentCaseRef;

  int position;
  String interimSafetyPlan = "";
  String safetyPlan = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  ViewSought voice;

  String voiceWords = "";
  String voiceChanged = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  ViewSought parentsView;

  String parentsWords = "";

  @Nullable
  @Enumerated(EnumType.STRING)
  ParentsRole parentsRole;

  String support = "";
  String toldBy = "";
  String seenBy = "";
  @Nullable Instant seeBy;
  boolean allegedToHaveHarmed;

  @Nullable
  @Enumerated(EnumType.STRING)
  ChildOutcome outcome;

  String outcomeReason = "";
  @Nullable Integer outcomeSession;
  @Nullable Instant outcomeAt;
  @Nullable String outcomeBy;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionChild() {}

  DiscussionChild(String discussionRef, CaseRef file, int position) {
    this.key = new Key(discussionRef, file.value());
    this.currentCaseRef = file.value();
    this.position = position;
  }

  /** The case as it was named in the discussion; acts name the child by it. */
  CaseRef named() {
    return new CaseRef(key.caseRef());
  }

  /** The file that holds the case now. */
  CaseRef file() {
    return new CaseRef(currentCaseRef);
  }
}
