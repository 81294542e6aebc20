package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Carried;
import uk.complexcase.procedure.ProcessInstances.Instance;
import uk.complexcase.procedure.ProcessInstances.State;

/** Whom a process is about: the children it names, else all behind what it carries. */
class ConcernsTest {

  private static final CaseRef ONE = new CaseRef("C-4M8T-2XJ6");
  private static final CaseRef TWO = new CaseRef("C-4M8T-2XJ7");
  private static final CaseRef THREE = new CaseRef("C-4M8T-2XJ8");
  private static final String CONTACT = "R-7K3F-9Q2D";
  private static final String DISCUSSION = "SD-7K3F-9Q2D";
  private static final long KEY = 2251799813685249L;

  private final ProcessInstances instances = mock();
  private final ClockedChildren children = mock();
  private final Concerns concerns = new Concerns(instances, children, mock(DeadlineRegister.class));

  @BeforeEach
  void aContactAndItsDiscussionAreAboutThree() {
    when(children.children(any()))
        .thenAnswer(asked ->
            asked.<Collection<ClockSubject>>getArgument(0).stream()
                .collect(Collectors.toMap(one -> one, ConcernsTest::behind)));
    runs("any-process");
  }

  @Test
  void oneChildsProcessOfAGroupContactIsAboutThatChildAlone() {
    carries(whole("caseRefs", TWO.value()), whole("contactRef", CONTACT));

    assertThat(concerns.of(KEY)).isEqualTo(new Concern(TWO.value(), java.util.Set.of(TWO)));
  }

  @Test
  void theProcessOfTheWholeGroupIsAboutAllOfIt() {
    carries(
        whole("contactRef", CONTACT),
        whole("caseRefs", ONE.value()),
        whole("caseRefs", TWO.value()),
        whole("caseRefs", THREE.value()));

    assertThat(concerns.of(KEY).children()).containsExactlyInAnyOrder(ONE, TWO, THREE);
    assertThat(concerns.of(KEY).reference()).isEqualTo(CONTACT);
  }

  @Test
  void aProcessThatNamesNobodyIsAboutAllBehindItsContact() {
    carries(whole("contactRef", CONTACT));

    assertThat(concerns.of(KEY).children()).containsExactlyInAnyOrder(ONE, TWO, THREE);
  }

  @Test
  void theChildOfOneStepDoesNotNarrowTheWhole() {
    carries(whole("contactRef", CONTACT), ofAStep("caseRef", ONE.value()));
    assertThat(concerns.of(KEY).children()).containsExactlyInAnyOrder(ONE, TWO, THREE);

    carries(whole("contactRef", CONTACT), ofAStep("caseRefs", ONE.value()));
    assertThat(concerns.of(KEY).children()).containsExactlyInAnyOrder(ONE, TWO, THREE);
  }

  @Test
  void aDiscussionIsAboutTheChildrenItGainedButWhatFollowsItIsAboutItsOwn() {
    carries(whole("strategyRef", DISCUSSION), whole("caseRefs", ONE.value()));
    runs("strategy-discussion");
    assertThat(concerns.of(KEY).children()).containsExactlyInAnyOrder(ONE, TWO, THREE);

    runs("discussion-follow-up");
    assertThat(concerns.of(KEY).children()).containsExactly(ONE);
  }

  private void carries(Carried... all) {
    when(instances.references(anyCollection()))
        .thenReturn(Map.of(KEY, new LinkedHashSet<>(Arrays.asList(all))));
  }

  private void runs(String process) {
    var now = Instant.parse("2027-02-01T14:02:11Z");
    when(instances.all(anyCollection()))
        .thenReturn(
            List.of(
                new Instance(
                    KEY, process, process, 7, 1, "", now, null, State.RUNNING, false, null)));
  }

  private static Carried whole(String name, String reference) {
    return new Carried(name, reference, true);
  }

  private static Carried ofAStep(String name, String reference) {
    return new Carried(name, reference, false);
  }

  private static List<CaseRef> behind(ClockSubject subject) {
    return subject.owner().startsWith("C-")
        ? List.of(new CaseRef(subject.owner()))
        : List.of(ONE, TWO, THREE);
  }
}
