package uk.complexcase.pathway.referral;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.NewChild;
import uk.complexcase.cases.events.ConcernsTold;
import uk.complexcase.cases.events.ReferralReceived;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.foundation.shared.References;

/**
 * Takes in a referral: the contact, a case file for each child, its clocks, the acknowledgement, in
 * one go.
 */
@Component
class Receiving {

  private final Contacts contacts;
  private final ContactChildren children;
  private final ReferralDrafts drafts;
  private final ReferralCheck check;
  private final CaseFiles files;
  private final DeadlineRegister deadlines;
  private final Proceedings proceedings;
  private final Notices notices;
  private final ProtectionAtOnce protection;
  private final TellingInvolved involved;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Receiving(
      Contacts contacts,
      ContactChildren children,
      ReferralDrafts drafts,
      ReferralCheck check,
      CaseFiles files,
      DeadlineRegister deadlines,
      Proceedings proceedings,
      Notices notices,
      ProtectionAtOnce protection,
      TellingInvolved involved,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contacts = contacts;
    this.children = children;
    this.drafts = drafts;
    this.check = check;
    this.files = files;
    this.deadlines = deadlines;
    this.proceedings = proceedings;
    this.notices = notices;
    this.protection = protection;
    this.involved = involved;
    this.events = events;
    this.clock = clock;
  }

  @Transactional
  public Contact store(Viewer viewer, MarsReferral mars, Channel channel, String submissionId) {
    var problems = check.problems(mars);
    if (!problems.isEmpty()) {
      throw new ReferralRefused(problems);
    }
    var contact = keep(viewer, mars, channel, submissionId);
    drafts.findById(viewer.id().value()).ifPresent(drafts::delete);
    return contact;
  }

  /** Without looking for problems: what a discussion found is never refused, however late it is. */
  @Transactional
  Contact keep(Viewer viewer, MarsReferral mars, Channel channel, String submissionId) {
    var contact = keep(viewer.id(), referrer(viewer, mars, channel), mars, channel, submissionId);
    involved.referrer(contact, viewer);
    return contact;
  }

  /** The same for whoever referred, entered by a person or by the product itself. */
  @Transactional
  Contact keep(
      PractitionerId by,
      Referrer referrer,
      MarsReferral mars,
      Channel channel,
      String submissionId) {
    var now = clock.instant();
    // written at once, so that of two equal submissions one stops here, before anything else is
    // done
    var contact =
        contacts.saveAndFlush(
            new Contact(
                new ContactRef(References.fresh("R")),
                submissionId,
                channel,
                receipt(mars, now),
                now,
                referrer,
                mars,
                String.join("; ", RequiredDetail.missing(mars, channel.kind()))));
    openFiles(by, mars, contact);
    openClocks(contact);
    proceedings.record(
        contact,
        by,
        now,
        "REFERRAL_RECEIVED",
        "Referral received by the hub, " + channel.label().toLowerCase(Locale.UK));
    protection.received(contact);
    involved.schools(contact, by, now);
    notices.acknowledge(contact);
    events.publishEvent(new ReferralReceived(contact.reference()));
    events.publishEvent(concernsTold(contact));
    return contact;
  }

  private ConcernsTold concernsTold(Contact contact) {
    var setting = contact.account.setting();
    return new ConcernsTold(
        contact.reference(),
        children.findByContactRefOrderByPosition(contact.ref).stream()
            .map(ContactChild::file)
            .toList(),
        contact.concerns.stream().map(Enum::name).collect(Collectors.toSet()),
        setting == null ? "" : setting.name(),
        contact.receivedAt);
  }

  /** The clock starts with the call, where the hub was called before the form was sent (A-04). */
  private static Instant receipt(MarsReferral mars, Instant now) {
    var call = mars.callMadeAt();
    return call != null && call.isBefore(now) ? call : now;
  }

  private void openFiles(PractitionerId by, MarsReferral mars, Contact contact) {
    IntStream.range(0, mars.children().size())
        .forEach(place -> {
          var child = mars.children().get(place);
          var file =
              files.open(
                  new NewChild(child.name().strip(), child.dateOfBirth(), child.expectedAge()),
                  contact.reference(),
                  contact.source(),
                  contact.receivedAt,
                  by);
          children.save(new ContactChild(contact.ref, place, child, file));
        });
    children.flush();
  }

  private void openClocks(Contact contact) {
    var subject = ClockSubject.of(contact.reference());
    deadlines.open(Clocks.REFERRAL_DECISION, subject, contact.receivedAt);
    if (contact.childrenInConcern >= 2) {
      deadlines.open(Clocks.GROUP_TO_CS_TEAM, subject, contact.receivedAt);
    }
  }

  private static Referrer referrer(Viewer viewer, MarsReferral mars, Channel channel) {
    boolean typedForAnother = channel == Channel.TELEPHONE && !mars.referrerName().isBlank();
    return typedForAnother
        ? new Referrer(
            viewer.id().value(),
            mars.referrerName().strip(),
            null,
            mars.referrerOrganisation().strip(),
            mars.referrerTelephone().strip())
        : new Referrer(
            viewer.id().value(),
            viewer.name(),
            viewer.organisation().id(),
            viewer.organisation().name(),
            mars.referrerTelephone().strip());
  }
}
