package uk.complexcase.pathway.referral;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.clock.escalation.CasesBehind;
import uk.complexcase.clock.escalation.ClockedRows;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.foundation.shared.CaseRef;

/**
 * The children of a contact's clocks: one where its part is one child's assessment or referral,
 * else all children of the contact.
 */
@Component
@Transactional(readOnly = true)
class ContactClockSubjects implements CasesBehind {

  private static final String CONTACT = "R-";

  private final ContactChildren children;
  private final Assessments assessments;
  private final CsReferrals referrals;

  ContactClockSubjects(ContactChildren children, Assessments assessments, CsReferrals referrals) {
    this.children = children;
    this.assessments = assessments;
    this.referrals = referrals;
  }

  @Override
  public Map<ClockSubject, List<CaseRef>> children(Collection<ClockSubject> subjects) {
    var asked = subjects.stream().filter(one -> one.owner().startsWith(CONTACT)).collect(toSet());
    if (asked.isEmpty()) {
      return Map.of();
    }
    var owners = asked.stream().map(ClockSubject::owner).collect(toSet());
    var parts = asked.stream().map(ClockSubject::part).filter(part -> !part.isEmpty()).toList();
    var all =
        children.findByContactRefInOrderByPosition(owners).stream()
            .collect(groupingBy(child -> child.contactRef, mapping(ContactChild::file, toList())));
    var ofOneChild = ofOneChild(parts);
    return asked.stream()
        .collect(
            toMap(
                one -> one,
                one ->
                    ofOneChild
                        .getOrDefault(one.part(), all.getOrDefault(one.owner(), List.of()))
                        .stream()
                        .distinct()
                        .toList()));
  }

  /** By reference of an assessment or referral; other parts, such as an agency, are absent. */
  private Map<String, List<CaseRef>> ofOneChild(Collection<String> parts) {
    if (parts.isEmpty()) {
      return Map.of();
    }
    var told = new HashMap<String, String>();
    assessments.findAllById(parts).forEach(one -> told.put(one.ref, one.caseRef));
    referrals.findAllById(parts).forEach(one -> told.put(one.ref, one.caseRef));
    var current = current(Set.copyOf(told.values()));
    return told.entrySet().stream()
        .collect(
            toMap(
                Map.Entry::getKey,
                one -> List.of(current.getOrDefault(one.getValue(), new CaseRef(one.getValue())))));
  }

  private Map<String, CaseRef> current(Set<String> told) {
    return told.isEmpty()
        ? Map.of()
        : children.findByCaseRefIn(told).stream()
            .collect(toMap(child -> child.caseRef, ContactChild::file, (one, same) -> one));
  }

  @Override
  public Set<String> ownersAbout(Collection<CaseRef> asked) {
    return children.findByCurrentCaseRefIn(asked.stream().map(CaseRef::value).toList()).stream()
        .map(child -> child.contactRef)
        .collect(toSet());
  }

  /** A clock of the contact itself, as most are, is looked up in no other record. */
  @Override
  public Optional<ClockedRows> rows() {
    return Optional.of(
        new ClockedRows(
            """
            contact_child b on b.contact_ref = d.subject_owner \
            and b.case_ref = case when d.subject_part = '' then b.case_ref else coalesce(\
            (select a.case_ref from assessment a where a.ref = d.subject_part), \
            (select c.case_ref from cs_referral c where c.ref = d.subject_part), b.case_ref) end\
            """,
            "b.current_case_ref"));
  }
}
