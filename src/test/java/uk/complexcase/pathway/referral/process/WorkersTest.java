package uk.complexcase.pathway.referral.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.camunda.client.api.response.ActivatedJob;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.complexcase.cases.casefile.ContactCounts;
import uk.complexcase.cases.events.ReferralReceived;
import uk.complexcase.foundation.shared.ContactRef;
import uk.complexcase.pathway.referral.AskingForDiscussion;
import uk.complexcase.pathway.referral.EarlierContacts;
import uk.complexcase.pathway.referral.OpeningAssessments;
import uk.complexcase.pathway.referral.PathwayStart;
import uk.complexcase.pathway.referral.SendingGroupConcern;
import uk.complexcase.pathway.referral.TellingReferrers;
import uk.complexcase.procedure.ProcedureEngine;

/** The workers hand on what a service answers, every variable and none null. */
class WorkersTest {

  private static final ContactRef CONTACT = new ContactRef("R-7K3F-9Q2D");
  private final ActivatedJob job = job();

  @Test
  void earlier_contacts_come_as_three_numbers() {
    var earlier = mock(EarlierContacts.class);
    when(earlier.count(CONTACT)).thenReturn(new ContactCounts(4, 2, 1));

    assertThat(new MatchEarlierContacts(earlier).handle(job))
        .isEqualTo(Map.of("contactsLifetime", 4, "contactsInWindow", 2, "sourcesInWindow", 1));
  }

  @Test
  void assessments_come_as_references_and_a_discussion_is_asked_for() {
    var assessments = mock(OpeningAssessments.class);
    when(assessments.open(CONTACT)).thenReturn(List.of("A-0000-0001"));
    var asking = mock(AskingForDiscussion.class);

    assertThat(new OpenAssessment(assessments).handle(job))
        .isEqualTo(Map.of("assessmentRefs", List.of("A-0000-0001")));
    new AskForStrategyDiscussion(asking).handle(job);
    verify(asking).ask(CONTACT);
  }

  @Test
  void the_referrer_and_the_complex_safeguarding_team_are_told_of_the_contact_of_the_job() {
    var telling = mock(TellingReferrers.class);
    var sending = mock(SendingGroupConcern.class);

    assertThat(new AcknowledgeReferral(telling).handle(job)).isEmpty();
    assertThat(new TellReferrerOutcome(telling).handle(job)).isEmpty();
    assertThat(new SendGroupConcern(sending).handle(job)).isEmpty();

    verify(telling).acknowledge(CONTACT);
    verify(telling).outcome(CONTACT);
    verify(sending).send(CONTACT);
  }

  @Test
  void a_stored_referral_starts_the_pathway_under_its_reference() {
    var start = mock(PathwayStart.class);
    var engine = mock(ProcedureEngine.class);
    when(start.variables(any())).thenReturn(Map.of("contactRef", CONTACT.value()));

    new StartReferralPathway(start, engine).on(new ReferralReceived(CONTACT));

    verify(engine)
        .start("referral-pathway", CONTACT.value(), Map.of("contactRef", CONTACT.value()));
  }

  private static ActivatedJob job() {
    var job = mock(ActivatedJob.class);
    when(job.getBpmnProcessId()).thenReturn("referral-pathway");
    when(job.getElementId()).thenReturn("ScreenContact");
    when(job.getVariablesAsMap()).thenReturn(Map.of("contactRef", CONTACT.value()));
    when(job.getVariable("contactRef")).thenReturn(CONTACT.value());
    return job;
  }
}
