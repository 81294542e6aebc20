package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.CaseRef;

/** Somebody asked to come to a session, by which rule, and whether they were there. */
@Entity
@Table(name = "discussion_invitee")
class DiscussionInvitee {

  @Id UUID id = UUID.randomUUID();
  String discussionRef;
  int sessionNumber;

  @Enumerated(EnumType.STRING)
  Agency agency;

  /** Id of the organisation; empty for an outside person. */
  String employer;

  @Nullable String person;
  String outsideName = "";
  String outsideEmail = "";

  /** For conveners alone. */
  String outsideTelephone = "";

  /** The rule or the person that asked for them, as one reads it, with its clause. */
  String requiredBy;

  @Enumerated(EnumType.STRING)
  Attendance attendance = Attendance.INVITED;

  String attendedAs = "";
  String children = "";

  /** The entries of the register of who is involved that the row answers, as they were meant. */
  String involvement = "";

  String report = "";
  @Nullable Instant reportSentAt;
  @Nullable Boolean reportAccepted;
  @Nullable Instant reportDecidedAt;

  /** Why they are no longer asked to come; empty while they are (CSD-17). */
  String withdrawnBecause = "";

  /** How somebody who cannot be written to was told; empty until they were. */
  String toldHow = "";

  @Nullable String toldBy;
  @Nullable Instant toldAt;

  /** How somebody was told that they are no longer to come; empty until they were. */
  String offToldHow = "";

  @Nullable String offToldBy;
  @Nullable Instant offToldAt;

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected DiscussionInvitee() {}

  DiscussionInvitee(
      DiscussionSession session,
      Agency agency,
      String employer,
      @Nullable String person,
      String requiredBy) {
    this.discussionRef = session.key.discussionRef();
    this.sessionNumber = session.number();
    this.agency = agency;
    this.employer = employer;
    this.person = person;
    this.requiredBy = requiredBy;
  }

  /** Whether they cannot be written to. */
  boolean toRing() {
    return person == null && !outsideName.isEmpty() && outsideEmail.isEmpty();
  }

  boolean asked() {
    return withdrawnBecause.isEmpty();
  }

  /** Whether it answers this entry of the register of who is involved. */
  boolean answers(String key) {
    return List.of(involvement.split(",")).contains(key);
  }

  /** Answers an entry as well; somebody asked about some children only is asked about one more. */
  void answer(String key, CaseRef child) {
    involvement = involvement.isEmpty() ? key : involvement + "," + key;
    if (!children.isEmpty() && !children().contains(child)) {
      var about = new HashSet<>(children());
      about.add(child);
      children = ChildList.text(about);
    }
  }

  /** References of the entries it answers. */
  List<String> entries() {
    return involvement.isEmpty()
        ? List.of()
        : Arrays.stream(involvement.split(","))
            .map(key -> key.substring(0, key.indexOf('.')))
            .toList();
  }

  /** The children they are asked about; empty for all of them. */
  Set<CaseRef> children() {
    return ChildList.read(children);
  }
}
