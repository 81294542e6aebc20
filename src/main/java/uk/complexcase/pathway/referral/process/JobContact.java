package uk.complexcase.pathway.referral.process;

import io.camunda.client.api.response.ActivatedJob;
import uk.complexcase.foundation.shared.ContactRef;

/** The contact a job is about. */
final class JobContact {

  private JobContact() {}

  static ContactRef of(ActivatedJob job) {
    return new ContactRef((String) job.getVariable("contactRef"));
  }
}
