package uk.complexcase.procedure.process;

import io.camunda.client.CamundaClient;
import io.camunda.process.test.api.CamundaProcessTestContext;
import java.util.Map;

/**
 * A section 47 enquiry on its way, told in the words of the procedure; the room's work is mocked.
 */
final class EnquiryOnTheEngine extends OnTheEngine<EnquiryOnTheEngine> {

  static final String ENQUIRY = "E-TEST-0001";

  EnquiryOnTheEngine(CamundaClient client, CamundaProcessTestContext context) {
    super(client, context);
  }

  @Override
  EnquiryOnTheEngine self() {
    return this;
  }

  EnquiryOnTheEngine opened() {
    return begin(
        "section-47-enquiry", ENQUIRY, Map.of("enquiryRef", ENQUIRY, "caseRef", "K-TEST-0001"));
  }

  EnquiryOnTheEngine plannedAndSeen() {
    return opened()
        .done("AllocateEnquiry", Map.of("enquiryWorker", "social.worker"))
        .done("PlanEnquiry")
        .done("SeeChild", Map.of("tryAgain", false));
  }

  EnquiryOnTheEngine concluded(String outcome) {
    return plannedAndSeen()
        .done(
            "ConcludeEnquiry", Map.of("enquiryOutcome", outcome, "outcomeTeller", "social.worker"));
  }

  EnquiryOnTheEngine policeProtectionRecorded(String option) {
    return told("police-protection-recorded", ENQUIRY, option);
  }
}
