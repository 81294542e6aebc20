package uk.complexcase.pathway.referral;

import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.work.tasks.FormData;
import uk.complexcase.work.tasks.FormReader;
import uk.complexcase.work.tasks.SubmissionOutcome;
import uk.complexcase.work.tasks.TaskContext;
import uk.complexcase.work.tasks.TaskSubmission;

/**
 * The hub screens a contact: facts, risk to others, offences, identity (CSD-01, LR-13 to LR-20).
 */
@Component
class ScreeningForm implements TaskSubmission {

  private final Proceedings proceedings;
  private final Screenings screenings;
  private final ProtectionAtOnce protection;

  ScreeningForm(Proceedings proceedings, Screenings screenings, ProtectionAtOnce protection) {
    this.proceedings = proceedings;
    this.screenings = screenings;
    this.protection = protection;
  }

  @Override
  public String formId() {
    return "screen-contact";
  }

  @Override
  public String why(TaskContext task) {
    return ContactWords.whyNew(proceedings.contact(task));
  }

  @Override
  public Map<String, Object> prefill(TaskContext task) {
    return ScreeningPrefill.of(
        proceedings.contact(task), proceedings.children(proceedings.contact(task)).size());
  }

  @Override
  public SubmissionOutcome submit(TaskContext task, FormData data) {
    var form = new FormReader(data);
    var contact = proceedings.hold(task);
    var concerns = form.options(ConcernType.class, "concernTypes");
    if (concerns.isEmpty()) {
      form.problem("concernTypes", "Choose at least one concern");
    }
    form.option(Setting.class, "setting", "Say where the harm happens");
    form.text("vulnerabilities", "Write which vulnerabilities you know of, or that there are none");
    form.text("familyHistory", "Write what is known of the family, or that nothing is");
    var identity = form.option(IdentityAsked.class, "identityAsked", "Say whether they were asked");
    form.textWhen(
        identity == IdentityAsked.RECORDED, "identityNeeds", "Write how identity affects need");
    form.text("childSaid");
    var informed =
        form.option(FamilyInformed.class, "familyInformed", "Say whether the family knows");
    form.textWhen(
        informed != FamilyInformed.YES, "familyInformedReason", "Say why the family was not told");
    form.text("screeningAnalysis", "Write what you make of it");
    boolean protectNow = form.yes("protectNow");
    var others = form.count("otherChildrenNamed");
    if (others != null && others > 50) {
      form.problem("otherChildrenNamed", "Enter a whole number between 0 and 50");
    }
    var found = found(form, proceedings.children(contact).size());
    if (form.refused()) {
      return form.refusal();
    }
    contact.beingScreened(task.at());
    contact.childrenInConcern = found.childrenInConcern();
    screenings.save(
        new Screening(
            contact.ref,
            found,
            proceedings.json(form.answers()),
            Proceedings.person(task),
            task.at()));
    protection.screened(contact, concerns, found, protectNow, others == null ? 0 : others);
    proceedings.record(
        contact,
        task,
        "CONTACT_SCREENED",
        "Screened; may harm others: %s; offences: %s"
            .formatted(found.riskToOthers().label(), found.criminalActs().label()));
    return new SubmissionOutcome.Accepted(
        ScreeningVariables.of(found), "Screening stored. Next, confirm the advice.");
  }

  /** Risk to others and offences are answered before anything may be screened out (LR-16). */
  private static ScreeningEntry found(FormReader form, int named) {
    var risk =
        form.option(
            RiskToOthers.class, "riskToOthers", "Say whether a young person may harm others");
    var acts =
        form.option(
            CriminalActs.class,
            "criminalActs",
            "Say whether offences were threatened or committed");
    int children = form.count("childrenInConcern", "Enter how many children it is about");
    if (children == 0) {
      form.problem("childrenInConcern", "A contact is about at least one child");
    }
    form.textWhen(
        children < named,
        "childrenInConcernReason",
        "Say why it is about fewer children than the referral names");
    boolean exploitation =
        form.yes("exploitationConcern", "Say whether a child is being exploited");
    return new ScreeningEntry(
        risk,
        acts,
        form.yes("contextualHarm", "Say whether the harm comes from outside the home"),
        exploitation,
        exploitation && form.yes("harmIndicators", "Say whether there are signs of harm"),
        form.yes("significantHarmEvidence", "Say whether significant harm is evidenced"),
        children,
        form.count("suspects", "Enter how many people are thought to cause the harm, 0 if unknown"),
        risk != RiskToOthers.NONE && form.yes("organisedHarm"),
        form.yes("positionOfTrust", "Say whether someone in a position of trust is involved"),
        form.yes("referrerViewIsCp", "Say whether the referrer sees it as child protection"));
  }
}
