package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the process of a measure starts with: references and codes alone. */
@Component
public class ProtectionStart {

  private final Proceedings proceedings;

  ProtectionStart(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** What makes the start unique: a contact calls for each measure once. */
  public String key(ProtectionNeeded needed) {
    return needed.contact() + ":" + needed.measure() + suffix(needed.part());
  }

  private static String suffix(String part) {
    return part.isEmpty() ? "" : ":" + part;
  }

  /** The variables of {@code protection-at-once}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(ProtectionNeeded needed) {
    var contact = proceedings.contact(needed.contact());
    return Map.of(
        "contactRef",
        contact.ref,
        "caseRefs",
        proceedings.files(contact).stream().map(Object::toString).toList(),
        "measure",
        needed.measure().name(),
        "measurePart",
        needed.part(),
        "startKey",
        key(needed));
  }
}
