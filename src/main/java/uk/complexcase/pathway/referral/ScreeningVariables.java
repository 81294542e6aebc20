package uk.complexcase.pathway.referral;

import java.util.Map;

/** What the procedure branches on after screening, as routing variables. */
final class ScreeningVariables {

  private ScreeningVariables() {}

  static Map<String, Object> of(ScreeningEntry found) {
    return Map.ofEntries(
        Map.entry("riskToOthers", found.riskToOthers().name()),
        Map.entry("criminalActs", found.criminalActs().name()),
        Map.entry("contextualHarm", found.contextualHarm()),
        Map.entry("exploitationConcern", found.exploitationConcern()),
        Map.entry("harmIndicators", found.harmIndicators()),
        Map.entry("significantHarmEvidence", found.significantHarmEvidence()),
        Map.entry("childrenInConcern", found.childrenInConcern()),
        Map.entry("suspects", found.suspects()),
        Map.entry("organisedHarm", found.organisedHarm()),
        Map.entry("positionOfTrust", found.positionOfTrust()),
        Map.entry("referrerViewIsCp", found.referrerViewIsCp()));
  }
}
