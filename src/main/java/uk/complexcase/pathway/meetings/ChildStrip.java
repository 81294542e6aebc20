package uk.complexcase.pathway.meetings;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** The strip of children, each with what is done and what is missing. */
@Component
class ChildStrip {

  private final DiscussionMeasures measures;
  private final WhatIsMissing missing;

  ChildStrip(DiscussionMeasures measures, WhatIsMissing missing) {
    this.measures = measures;
    this.missing = missing;
  }

  List<DiscussionView.Child> of(Viewer viewer, Discussion discussion, Part part, CaseFiles files) {
    var identities =
        files.identitiesForTask(
            viewer, part.children().stream().map(DiscussionChild::file).toList());
    var decided = measures.findByKeyDiscussionRef(discussion.ref);
    return part.children().stream()
        .filter(child -> identities.containsKey(child.file()))
        .map(child -> child(child, identities, decided))
        .toList();
  }

  private DiscussionView.Child child(
      DiscussionChild child,
      Map<CaseRef, ChildIdentity> identities,
      List<DiscussionMeasure> decided) {
    return new DiscussionView.Child(
        child.named(),
        child.file(),
        java.util.Objects.requireNonNull(identities.get(child.file())),
        child.interimSafetyPlan,
        child.safetyPlan,
        child.voice,
        child.voiceWords,
        child.voiceChanged,
        child.parentsView,
        child.parentsWords,
        child.parentsRole,
        child.support,
        child.toldBy,
        child.seenBy,
        child.seeBy,
        child.allegedToHaveHarmed,
        child.outcome,
        child.outcomeReason,
        child.outcomeAt,
        decided.stream()
            .filter(one -> one.key.caseRef().equals(child.key.caseRef()))
            .map(one ->
                new DiscussionView.Measure(one.key.measure(), one.taken, one.detail, one.decidedAt))
            .toList(),
        Stamps.of(child),
        missing.sections(child).keySet());
  }
}
