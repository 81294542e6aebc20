package uk.complexcase.pathway.referral;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.NotVisible;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;

/** The door referrers come to: it lets in what they send and tells them how it is treated. */
@Component
class FrontDoor implements ReferralDesk {

  private final Drafts drafts;
  private final Receiving receiving;
  private final Contacts contacts;
  private final ContactChildren children;
  private final CaseAccess access;
  private final ReferrerView referrerView;

  FrontDoor(
      Drafts drafts,
      Receiving receiving,
      Contacts contacts,
      ContactChildren children,
      CaseAccess access,
      ReferrerView referrerView) {
    this.drafts = drafts;
    this.receiving = receiving;
    this.contacts = contacts;
    this.children = children;
    this.access = access;
    this.referrerView = referrerView;
  }

  @Override
  public Optional<ReferralDraft> draft(Viewer viewer) {
    return drafts.of(allowed(viewer));
  }

  @Override
  public ReferralDraft saveDraft(Viewer viewer, Map<String, String> values) {
    allowed(viewer);
    try {
      return drafts.save(viewer, values);
    } catch (DataIntegrityViolationException | ConcurrencyFailureException begunInAnotherTab) {
      return drafts.save(viewer, values);
    }
  }

  @Override
  public void discardDraft(Viewer viewer) {
    drafts.discard(allowed(viewer));
  }

  /**
   * Not in one transaction itself: the loser of two equal submissions reads what the winner stored.
   */
  @Override
  public ReferralReceipt submit(
      Viewer viewer, MarsReferral referral, Channel channel, String submissionId) {
    allowed(viewer);
    if (channel == Channel.TELEPHONE && !viewer.may(Permission.WORK_THE_HUB)) {
      throw new NotVisible("Telephone contacts are taken by the hub");
    }
    return already(viewer, submissionId)
        .orElseGet(() -> receive(viewer, referral, channel, submissionId));
  }

  @Override
  @Transactional(readOnly = true)
  public ReferralStatus status(Viewer viewer, ContactRef contact) {
    return contacts
        .findById(contact.value())
        .filter(found -> sentBy(viewer, found))
        .filter(found -> keptFrom(viewer, List.of(found)).isEmpty())
        .map(referrerView::status)
        .orElseThrow(() -> new NotVisible("No referral " + contact));
  }

  @Override
  @Transactional(readOnly = true)
  public List<ReferralStatus> ofMyOrganisation(Viewer viewer) {
    allowed(viewer);
    var sent = contacts.sentBy(viewer.organisation().id(), viewer.id().value());
    var kept = keptFrom(viewer, sent);
    return sent.stream()
        .filter(contact -> !kept.contains(contact.ref))
        .map(referrerView::status)
        .toList();
  }

  /** Those that name a child the viewer is excluded from, a colleague's referral included. */
  private Set<String> keptFrom(Viewer viewer, List<Contact> sent) {
    var theirs =
        children.findByContactRefInOrderByPosition(sent.stream().map(one -> one.ref).toList());
    var kept =
        access.keptFrom(viewer.id(), theirs.stream().map(ContactChild::file).distinct().toList());
    return theirs.stream()
        .filter(child -> kept.contains(child.file()))
        .map(child -> child.contactRef)
        .collect(Collectors.toSet());
  }

  private ReferralReceipt receive(
      Viewer viewer, MarsReferral referral, Channel channel, String submissionId) {
    try {
      return referrerView.receipt(receiving.store(viewer, referral, channel, submissionId));
    } catch (DataIntegrityViolationException | ConcurrencyFailureException sentTwice) {
      return already(viewer, submissionId).orElseThrow(() -> sentTwice);
    }
  }

  private Optional<ReferralReceipt> already(Viewer viewer, String submissionId) {
    var stored = contacts.findBySubmissionId(submissionId);
    if (stored.filter(contact -> !sentBy(viewer, contact)).isPresent()) {
      throw new NotVisible("That submission is somebody else's");
    }
    return stored.map(referrerView::receipt);
  }

  private static boolean sentBy(Viewer viewer, Contact contact) {
    return viewer.may(Permission.REFER)
        && (viewer.organisation().id().equals(contact.referrer.organisationId())
            || viewer.id().value().equals(contact.referrer.enteredBy()));
  }

  private static Viewer allowed(Viewer viewer) {
    if (!viewer.may(Permission.REFER)) {
      throw new NotVisible("Referrals are written by those who may refer");
    }
    return viewer;
  }
}
