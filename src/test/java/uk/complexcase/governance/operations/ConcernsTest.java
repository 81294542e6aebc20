package uk.complexcase.governance.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import uk.complexcase.clock.escalation.ClockedChildren;
import uk.complexcase.clock.timescales.ClockSubject;
import uk.complexcase.clock.timescales.DeadlineRegister;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.procedure.ProcessInstances;
import uk.complexcase.procedure.ProcessInstances.Carried;

/** What is done about one child's process is written on no other child's record. */
class ConcernsTest {

  private static final long INSTANCE = 7;
  private static final String GROUP = "R-NAGC-F8YA";
  private static final String DISCUSSION = "SD-2027-0001";
  private static final String ONE = "C-4WEK-1DXH";
  private static final String OTHER = "C-4M8T-2XJ6";

  private final ProcessInstances instances = mock();
  private final ClockedChildren children = mock();
  private final Concerns concerns = new Concerns(instances, children, mock(DeadlineRegister.class));

  @BeforeEach
  void twoChildrenOfOneContactAreDiscussed() {
    when(children.children(anyCollection()))
        .thenAnswer(asked ->
            asked.<Collection<ClockSubject>>getArgument(0).stream()
                .collect(
                    Collectors.toMap(
                        subject -> subject,
                        subject ->
                            subject.owner().startsWith("C-")
                                ? refs(subject.owner())
                                : refs(ONE, OTHER))));
  }

  @Test
  void a_process_that_names_one_child_of_a_group_is_about_that_child() {
    assertThat(about(whole("caseRefs", ONE), whole("contactRef", GROUP))).isEqualTo(of(ONE));
    assertThat(about(whole("caseRef", ONE), whole("contactRef", GROUP))).isEqualTo(of(ONE));
  }

  @Test
  void one_that_names_all_or_none_is_about_all() {
    assertThat(about(whole("caseRefs", ONE), whole("caseRefs", OTHER), whole("contactRef", GROUP)))
        .isEqualTo(of(ONE, OTHER));
    assertThat(about(whole("contactRef", GROUP))).isEqualTo(of(ONE, OTHER));
  }

  @Test
  void a_discussion_is_about_who_joined_it_and_what_follows_it_about_whom_it_names() {
    assertThat(about(whole("caseRefs", ONE), whole("strategyRef", DISCUSSION)))
        .isEqualTo(of(ONE, OTHER));
    assertThat(
            about(
                whole("caseRefs", ONE),
                whole("strategyRef", DISCUSSION),
                whole("followUpRef", "9d2c6f3e-0000-4000-8000-000000000001")))
        .isEqualTo(of(ONE));
  }

  @Test
  void a_child_named_by_one_step_alone_does_not_narrow_the_process() {
    assertThat(about(new Carried("caseRef", ONE, false), whole("contactRef", GROUP)))
        .isEqualTo(of(ONE, OTHER));
  }

  private Set<CaseRef> about(Carried... carried) {
    when(instances.references(anyCollection()))
        .thenReturn(Map.of(INSTANCE, Arrays.stream(carried).collect(Collectors.toSet())));
    return concerns.of(INSTANCE).children();
  }

  private static Carried whole(String name, String reference) {
    return new Carried(name, reference, true);
  }

  private static Set<CaseRef> of(String... refs) {
    return Set.copyOf(refs(refs));
  }

  private static List<CaseRef> refs(String... refs) {
    return Stream.of(refs).map(CaseRef::new).toList();
  }
}
