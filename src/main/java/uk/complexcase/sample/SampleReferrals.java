package uk.complexcase.sample;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.people.PeopleDirectory;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.foundation.shared.PractitionerId;
import uk.complexcase.pathway.referral.Channel;
import uk.complexcase.pathway.referral.ConcernType;
import uk.complexcase.pathway.referral.ContactRecord;
import uk.complexcase.pathway.referral.CriminalActs;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.MarsReferral;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;
import uk.complexcase.pathway.referral.ReferralDesk;
import uk.complexcase.pathway.referral.RiskToOthers;
import uk.complexcase.pathway.referral.Setting;
import uk.complexcase.pathway.referral.Urgency;

/**
 * Sends a few fictional referrals on the first start, through the same desk as the form. Each has a
 * submission key of its own, so that a later start sends nothing twice.
 */
@Component
@Profile("local")
@ConditionalOnProperty(name = "complexcase.sample-data", havingValue = "true")
@Order(2)
class SampleReferrals implements ApplicationRunner {

  private final ReferralDesk referrals;
  private final ContactRecord contacts;
  private final PeopleDirectory people;
  private final CaseAccess access;
  private final InstantSource clock;

  SampleReferrals(
      ReferralDesk referrals,
      ContactRecord contacts,
      PeopleDirectory people,
      CaseAccess access,
      InstantSource clock) {
    this.referrals = referrals;
    this.contacts = contacts;
    this.people = people;
    this.access = access;
    this.clock = clock;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (!referrals.ofMyOrganisation(viewer("school.lead")).isEmpty()) {
      return;
    }
    var urgent = Urgency.URGENT;
    send(
        "school.lead",
        "sample-1",
        Urgency.ROUTINE,
        List.of(child("Child A1", 14)),
        Set.of(ConcernType.CHILD_SEXUAL_EXPLOITATION));
    send(
        "gp",
        "sample-2",
        Urgency.ROUTINE,
        List.of(child("Child B1", 13)),
        Set.of(ConcernType.CHILD_CRIMINAL_EXPLOITATION));
    send(
        "youth.worker",
        "sample-3",
        urgent,
        group(),
        Set.of(ConcernType.CHILD_SEXUAL_EXPLOITATION, ConcernType.COUNTY_LINES));
    var restricted =
        send(
            "gp",
            "sample-4",
            urgent,
            List.of(child("Child K1", 15)),
            Set.of(ConcernType.PHYSICAL_HARM));
    contacts
        .summary(viewer("hub.manager"), restricted)
        .children()
        .forEach(ref ->
            access.restrict(
                ref,
                Set.of(new PractitionerId("hub.manager"), new PractitionerId("team.manager")),
                "A parent works for one of the agencies.",
                PractitionerId.SYSTEM));
  }

  private ContactRef send(
      String who,
      String key,
      Urgency urgency,
      List<ReferredChild> children,
      Set<ConcernType> concerns) {
    var today = clock.instant().atZone(ZoneId.of("Europe/London")).toLocalDate();
    var referral =
        new MarsReferral(
            urgency,
            null,
            "",
            children,
            concerns,
            concerns.contains(ConcernType.CHILD_SEXUAL_EXPLOITATION),
            Setting.COMMUNITY,
            children.size() > 1 ? 2 : 0,
            "Fictional: new belongings, late evenings and a name nobody will say, seen this week.",
            "Fictional: somebody outside the family may be behind it.",
            "Fictional: \"I do not want to say who it is.\"",
            RiskToOthers.NONE,
            CriminalActs.NONE,
            FamilyInformed.YES,
            "",
            children.size() > 1,
            true,
            today,
            "01632 960100");
    return referrals.submit(viewer(who), referral, Channel.ONLINE, key).contact();
  }

  private static List<ReferredChild> group() {
    return List.of(
        child("Child D1", 12),
        child("Child D2", 13),
        child("Child D3", 14),
        child("Child D4", 14),
        child("Child D5", 16));
  }

  private static ReferredChild child(String name, int age) {
    return new ReferredChild(name, null, age, "Family in Northmoor", "Hollin Park Academy");
  }

  private Viewer viewer(String id) {
    var person = people.find(new PractitionerId(id)).orElseThrow();
    return new Viewer(person.id(), person.name(), person.organisation(), person.roles());
  }
}
