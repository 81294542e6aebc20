package uk.complexcase.pathway.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.foundation.shared.ContactRef;

/** What the process of a contact starts with: references, codes and flags, never personal data. */
@Component
public class PathwayStart {

  private final Proceedings proceedings;

  PathwayStart(Proceedings proceedings) {
    this.proceedings = proceedings;
  }

  /** The variables of {@code referral-pathway}, all of them. */
  @Transactional(readOnly = true)
  public Map<String, Object> variables(ContactRef ref) {
    var contact = proceedings.contact(ref);
    var variables = new LinkedHashMap<String, Object>();
    variables.put("contactRef", contact.ref);
    variables.put("caseRefs", proceedings.files(contact).stream().map(Object::toString).toList());
    variables.put("urgent", contact.account.urgent());
    variables.put("callRecorded", contact.callRecorded());
    variables.put("detailsComplete", contact.detailsComplete());
    variables.put("channel", contact.channel.name());
    variables.put("childrenInConcern", contact.childrenInConcern);
    variables.put("exploitationConcern", contact.exploitation());
    variables.put("startKey", contact.ref);
    return variables;
  }
}
