package uk.complexcase.pathway.disruption;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import uk.complexcase.cases.casefile.OpenStep;
import uk.complexcase.cases.casefile.OpenSteps;
import uk.complexcase.foundation.people.Role;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;

/** What stands open: notices to be looked at again, and decisions of others that are waited for. */
@Service
@Transactional(readOnly = true)
class DisruptionOpenSteps implements OpenSteps {

  private final DisruptionOptions options;
  private final DisruptionReading reading;
  private final FollowingNrm nrm;
  private final CaseAccess access;

  DisruptionOpenSteps(
      DisruptionOptions options, DisruptionReading reading, FollowingNrm nrm, CaseAccess access) {
    this.options = options;
    this.reading = reading;
    this.nrm = nrm;
    this.access = access;
  }

  @Override
  public List<OpenStep> openSteps(Viewer viewer, CaseRef child) {
    access.requireOpen(viewer, child);
    var page = "/cases/" + child + "/disruption";
    var notices =
        options.findByCurrentCaseRefOrderByRecordedAtDesc(child.value()).stream()
            .filter(one -> one.inForce)
            .flatMap(one ->
                reading.running(Clocks.REVIEW, one.subject()).stream()
                    .map(clock ->
                        new OpenStep(
                            "",
                            one.kind.label() + " " + one.ref + ": look at it again",
                            Role.POLICE_CS_DS.label(),
                            clock.due(),
                            page)));
    var decision =
        nrm.latest(child).stream()
            .flatMap(step ->
                reading.due(step).stream()
                    .map(clock ->
                        new OpenStep(
                            "",
                            "National Referral Mechanism: "
                                + (step.status == NrmStatus.REFERRED
                                    ? "reasonable-grounds decision expected"
                                    : "conclusive-grounds decision to be asked after"),
                            Role.CSC_TEAM_MANAGER.label(),
                            clock.due(),
                            page)));
    return Stream.concat(notices, decision).toList();
  }
}
