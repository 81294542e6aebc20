package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.audit.AuditLog;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * Who told the hub and how to reach them: for the hub alone, with every look logged. A professional
 * without an account is told the outcome with its reason only after the hub made sure who they are
 * (SCR-B-25).
 */
@Component
public class HubReferrers {

  private static final int LONGEST = 2_000;
  private static final String OTHERS =
      "This is recorded of professionals without an account only. A member of the public has the"
          + " receipt alone; whoever has an account reads the outcome there";

  private final Proceedings proceedings;
  private final OutsideReferrers outside;
  private final ReferrerView view;
  private final Notices notices;
  private final DeadlineRegister deadlines;
  private final CaseAccess access;
  private final PeopleDirectory people;
  private final AuditLog audit;
  private final InstantSource clock;

  HubReferrers(
      Proceedings proceedings,
      OutsideReferrers outside,
      ReferrerView view,
      Notices notices,
      DeadlineRegister deadlines,
      CaseAccess access,
      PeopleDirectory people,
      AuditLog audit,
      InstantSource clock) {
    this.proceedings = proceedings;
    this.outside = outside;
    this.view = view;
    this.notices = notices;
    this.deadlines = deadlines;
    this.access = access;
    this.people = people;
    this.audit = audit;
    this.clock = clock;
  }

  /** One step of the hub with a referrer: what was done, by whom and when. */
  public record Done(String how, String by, Instant at) {}

  /**
   * A referrer as the hub sees them.
   *
   * @param outcome what a professional without an account may be told now; null while undecided,
   *     unverified, or to anybody else
   * @param owed whether the hub still owes them the telling
   */
  public record Referring(
      ContactRef contact,
      ReferrerKind kind,
      String name,
      String agency,
      String post,
      String telephone,
      String email,
      String howToReach,
      boolean staysUnnamed,
      @Nullable Done verified,
      @Nullable String outcome,
      @Nullable Done told,
      boolean owed) {}

  /** The referrer of a contact; {@code NotVisible} to whoever is not the hub. */
  @Transactional
  public Referring of(Viewer viewer, ContactRef ref) {
    var contact = visible(viewer, ref);
    audit.view(viewer.id(), contact.ref, "referrer");
    return outside
        .findById(contact.ref)
        .map(one -> apart(contact, one))
        .orElseGet(() -> onTheContact(contact));
  }

  /**
   * The hub made sure that a professional is who they say.
   *
   * @return what is wrong; empty when it is recorded. Recorded once: the first account of it stays
   */
  @Transactional
  public Optional<String> verified(Viewer viewer, ContactRef ref, String how) {
    var found = professional(viewer, ref);
    if (found.isEmpty()) {
      return Optional.of(OTHERS);
    }
    var one = found.get();
    var wrong = wrong(how, "Write how you made sure who they are");
    if (wrong.isEmpty() && one.verifiedAt == null) {
      one.verifiedAt = clock.instant();
      one.verifiedBy = viewer.id().value();
      one.verifiedHow = how.strip();
      audit.act(viewer.id(), "REFERRER_VERIFIED", ref.value(), "");
    }
    return wrong;
  }

  /** The hub told them the outcome; not before it is decided and they are verified. */
  @Transactional
  public Optional<String> told(Viewer viewer, ContactRef ref, String how) {
    var found = professional(viewer, ref);
    if (found.isEmpty()) {
      return Optional.of(OTHERS);
    }
    var one = found.get();
    if (one.verifiedAt == null || !decided(ref)) {
      return Optional.of("Tell the outcome once it is decided and you made sure who they are");
    }
    var wrong = wrong(how, "Write how and when you told them");
    if (wrong.isEmpty() && one.toldAt == null) {
      one.toldAt = clock.instant();
      one.toldBy = viewer.id().value();
      one.toldHow = how.strip();
      notices.toldBy(proceedings.contact(ref));
      deadlines.meet(Clocks.OUTSIDE_TOLD, ClockSubject.of(ref), one.toldAt);
      proceedings.record(
          proceedings.contact(ref),
          viewer.id(),
          one.toldAt,
          "REFERRER_TOLD",
          "Referrer told the outcome of contact " + ref);
    }
    return wrong;
  }

  /** The hub could not make sure who they are or reach them; they are told nothing. */
  @Transactional
  public Optional<String> notTold(Viewer viewer, ContactRef ref, String why) {
    var found = professional(viewer, ref);
    if (found.isEmpty()) {
      return Optional.of(OTHERS);
    }
    var one = found.get();
    if (!decided(ref)) {
      return Optional.of("Wait until the outcome is decided; they may be reached until then");
    }
    var wrong = wrong(why, "Write what you tried, and why they were not told");
    if (wrong.isEmpty() && one.toldAt == null) {
      one.toldAt = clock.instant();
      one.toldBy = viewer.id().value();
      one.toldHow = "Not told: " + why.strip();
      deadlines.meet(Clocks.OUTSIDE_TOLD, ClockSubject.of(ref), one.toldAt);
      audit.act(viewer.id(), "REFERRER_NOT_TOLD", ref.value(), "");
    }
    return wrong;
  }

  private boolean decided(ContactRef ref) {
    return proceedings.contact(ref).status == ContactStatus.DECIDED;
  }

  private Optional<OutsideReferrer> professional(Viewer viewer, ContactRef ref) {
    visible(viewer, ref);
    proceedings.hold(ref);
    return outside.findById(ref.value()).filter(OutsideReferrer::professional);
  }

  private Contact visible(Viewer viewer, ContactRef ref) {
    var contact = proceedings.contact(ref);
    if (!viewer.may(Permission.WORK_THE_HUB)
        || !access.hiddenOf(viewer, proceedings.files(contact)).isEmpty()) {
      throw new NotVisible("No contact " + ref);
    }
    return contact;
  }

  private Referring apart(Contact contact, OutsideReferrer one) {
    boolean tellable =
        one.professional() && one.verifiedAt != null && contact.status == ContactStatus.DECIDED;
    return new Referring(
        contact.reference(),
        one.kind,
        one.name,
        one.agency,
        one.post,
        one.telephone,
        one.email,
        one.howToReach,
        one.staysUnnamed,
        done(one.verifiedHow, one.verifiedBy, one.verifiedAt),
        tellable ? view.classification(contact) : null,
        done(one.toldHow, one.toldBy, one.toldAt),
        one.owed(contact));
  }

  private static Referring onTheContact(Contact contact) {
    var referrer = contact.referrer;
    return new Referring(
        contact.reference(),
        contact.channel.kind(),
        referrer.name(),
        referrer.organisationName(),
        "",
        referrer.telephone(),
        "",
        "",
        false,
        null,
        null,
        null,
        false);
  }

  private @Nullable Done done(String how, @Nullable String by, @Nullable Instant at) {
    return by == null || at == null
        ? null
        : new Done(how, people.nameOf(new PractitionerId(by)), at);
  }

  private static Optional<String> wrong(String how, String missing) {
    if (how.isBlank()) {
      return Optional.of(missing);
    }
    return how.length() > LONGEST
        ? Optional.of("Shorten this to 2,000 characters or fewer")
        : Optional.empty();
  }
}
