package uk.complexcase.pathway.governance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.PractitionerId;

/** One meeting of daily or weekly governance. Once it has ended its record stays as it is. */
@Entity
@Table(name = "governance_meeting")
class GovernanceMeeting {

  private static final DateTimeFormatter REFERRED = DateTimeFormatter.ofPattern("uuuu-MMdd");

  @Id String ref;

  @Enumerated(EnumType.STRING)
  GovernanceKind kind;

  LocalDate heldOn;
  Instant startsAt;
  Instant madeAt;

  @Enumerated(EnumType.STRING)
  MeetingState state;

  @Nullable Instant startedAt;
  @Nullable String startedBy;
  @Nullable Instant endedAt;
  @Nullable String endedBy;

  /** What was done, or why the meeting was not held. */
  @Column(length = 4000)
  String words = "";

  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected GovernanceMeeting() {}

  GovernanceMeeting(GovernanceKind kind, LocalDate day, Instant startsAt, Instant madeAt) {
    this.ref = ref(kind, day);
    this.kind = kind;
    this.heldOn = day;
    this.startsAt = startsAt;
    this.madeAt = madeAt;
    this.state = MeetingState.LISTED;
  }

  /**
   * The reference of the meeting of a day, such as {@code GD-2027-0211}: whoever makes it makes the
   * same.
   */
  static String ref(GovernanceKind kind, LocalDate day) {
    return "G%s-%s".formatted(kind.name().charAt(0), REFERRED.format(day));
  }

  String address() {
    return "/governance/" + kind.slug() + "/" + heldOn;
  }

  void started(PractitionerId by, Instant at) {
    state = MeetingState.RUNNING;
    startedBy = by.value();
    startedAt = at;
  }

  void ended(MeetingState how, String said, PractitionerId by, Instant at) {
    state = how;
    words = said;
    endedBy = by.value();
    endedAt = at;
  }
}
