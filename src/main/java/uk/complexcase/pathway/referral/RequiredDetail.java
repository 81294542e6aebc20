package uk.complexcase.pathway.referral;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import uk.complexcase.pathway.referral.MarsReferral.ReferredChild;

/**
 * The level of detail a referral needs by kind of concern; what lacks is asked for, never in the
 * way (LR-23).
 */
final class RequiredDetail {

  private RequiredDetail() {}

  /**
   * What is still missing, each as the thing to ask for; empty when the referral is complete. Of
   * the public the hub asks only what a neighbour can know.
   */
  static List<String> missing(MarsReferral mars, ReferrerKind from) {
    return from == ReferrerKind.PUBLIC ? ofThePublic(mars) : missing(mars);
  }

  private static List<String> ofThePublic(MarsReferral mars) {
    var missing = new ArrayList<String>();
    want(missing, mars.urgency() != null, "how soon someone must act");
    want(
        missing,
        mars.children().stream().noneMatch(child -> child.name().equals("unknown")),
        "the name of the child");
    want(
        missing,
        mars.children().stream().allMatch(RequiredDetail::placed),
        "age and household of the child");
    return List.copyOf(missing);
  }

  /** Of a professional. */
  static List<String> missing(MarsReferral mars) {
    var missing = new ArrayList<String>();
    want(missing, mars.urgency() != null, "how soon someone must act");
    want(missing, !mars.facts().isBlank(), "what was seen or heard");
    want(missing, mars.riskToOthers() != null, "whether a young person may harm others");
    want(missing, mars.criminalActs() != null, "whether offences were carried out or threatened");
    want(missing, mars.familyInformed() != null, "whether the family knows of the referral");
    want(
        missing,
        mars.familyInformed() == null
            || mars.familyInformed() == FamilyInformed.YES
            || !mars.familyInformedReason().isBlank(),
        "why the family was not told");
    want(
        missing,
        mars.children().stream().allMatch(RequiredDetail::placed),
        "age and household of each child");
    if (!Collections.disjoint(mars.concerns(), ConcernKinds.OUTSIDE_THE_HOME)) {
      want(missing, mars.setting() != null, "where the harm happens");
      want(missing, mars.suspects() != null, "how many people are thought to cause the harm");
    }
    if (!Collections.disjoint(mars.concerns(), ConcernKinds.EXPLOITATION)) {
      want(missing, mars.exploitationConcern() != null, "whether the child is being exploited");
    }
    if (mars.setting() == Setting.SCHOOL) {
      want(
          missing,
          mars.children().stream().allMatch(child -> !child.school().isBlank()),
          "the school of each child");
    }
    return List.copyOf(missing);
  }

  private static boolean placed(ReferredChild child) {
    boolean aged = child.dateOfBirth() != null || child.expectedAge() != null;
    return aged && !child.livesWith().isBlank();
  }

  private static void want(List<String> missing, boolean there, String what) {
    if (!there) {
      missing.add(what);
    }
  }
}
