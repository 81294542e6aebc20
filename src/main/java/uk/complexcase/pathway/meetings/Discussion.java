package uk.complexcase.pathway.meetings;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.References;

/** One strategy discussion: about a child or a linked group, in one or more sessions. */
@Entity
@Table(name = "discussion")
class Discussion {

  @Id String ref;

  @Enumerated(EnumType.STRING)
  DiscussionKind kind;

  @Enumerated(EnumType.STRING)
  DiscussionState state = DiscussionState.REQUESTED;

  String askedBy;
  Instant askedAt;
  Instant infoReceivedAt;
  String askedBecause;

  /** The contact or, where none led to it, the first child's file: the owner of its clocks. */
  String clockOwner;

  /** The contact that led to it first; empty where a practitioner asked on a case. */
  String contactRef;

  String referringEmployer;
  String circumstances;

  @Nullable
  @Enumerated(EnumType.STRING)
  StrategyTiming timing;

  String timingReason = "";
  @Nullable Instant plannedFor;
  @Nullable String chair;
  @Nullable String noteTaker;

  @Nullable
  @Enumerated(EnumType.STRING)
  EnquiryType enquiryType;

  String enquiryRationale = "";
  @Nullable Instant completeAt;
  String calledOffBecause = "";

  /** How each child is kept safe although it is called off; empty where no danger is at hand. */
  String keptSafe = "";

  @Nullable String calledOffBy;
  @Nullable Instant calledOffAt;
  @Version long version;

  @SuppressWarnings("NullAway.Init") // filled by Hibernate
  protected Discussion() {}

  Discussion(Asked asked, CaseRef first) {
    this.ref = References.fresh("S");
    this.kind =
        asked.complex()
            ? DiscussionKind.COMPLEX_STRATEGY_DISCUSSION
            : DiscussionKind.STRATEGY_DISCUSSION;
    this.askedBy = asked.by().value();
    this.askedAt = asked.at();
    this.infoReceivedAt = asked.informationReceivedAt();
    this.askedBecause = asked.because();
    this.contactRef = asked.contactRef();
    this.clockOwner = asked.contactRef().isEmpty() ? first.value() : asked.contactRef();
    this.referringEmployer = asked.referringEmployer();
    this.circumstances = text(asked.circumstances());
  }

  DiscussionRef reference() {
    return new DiscussionRef(ref);
  }

  Set<Circumstance> circumstances() {
    return circumstances.isEmpty()
        ? Set.of()
        : Arrays.stream(circumstances.split(","))
            .map(Circumstance::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Circumstance.class)));
  }

  /** What came to light, and decides who must be asked to come. */
  void isAbout(Circumstance one) {
    var all = EnumSet.of(one);
    all.addAll(circumstances());
    circumstances = text(all);
  }

  /** What another request adds; a discussion once complex stays so. */
  void joinedBy(Asked asked) {
    asked.circumstances().forEach(this::isAbout);
    if (asked.complex()) {
      kind = DiscussionKind.COMPLEX_STRATEGY_DISCUSSION;
    }
  }

  /** Its own clocks. */
  ClockSubject clocks() {
    return new ClockSubject(ref, "");
  }

  /** A clock of one session, or of one agency in it. */
  ClockSubject clocks(int session, String agency) {
    return clocks().part(session + (agency.isEmpty() ? "" : "/" + agency));
  }

  private static String text(Collection<Circumstance> codes) {
    return codes.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
  }
}
