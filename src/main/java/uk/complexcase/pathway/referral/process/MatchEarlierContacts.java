package uk.complexcase.pathway.referral.process;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.pathway.referral.EarlierContacts;

/** Counts earlier contacts. Reads only, so it may run again. */
@Component
public class MatchEarlierContacts {

  private final EarlierContacts earlier;

  MatchEarlierContacts(EarlierContacts earlier) {
    this.earlier = earlier;
  }

  @JobWorker(type = "match-earlier-contacts")
  public Map<String, Object> handle(ActivatedJob job) {
    var counts = earlier.count(JobContact.of(job));
    return Map.of(
        "contactsLifetime", counts.lifetime(),
        "contactsInWindow", counts.inWindow(),
        "sourcesInWindow", counts.sourcesInWindow());
  }
}
