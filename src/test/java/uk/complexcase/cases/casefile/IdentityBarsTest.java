package uk.complexcase.cases.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import uk.complexcase.cases.casefile.BarMarks.Mark;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.security.CaseAccess;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who sees what the rooms say of a child in the identity bar. */
class IdentityBarsTest {

  private static final Viewer VIEWER =
      new Viewer(
          new PractitionerId("worker"),
          "Worker",
          new Organisation("council", "Northmoor council", Agency.CSC),
          Set.of());
  private static final CaseRef CHILD = new CaseRef("C-0000-0001");
  private static final CaseRef COUSIN = new CaseRef("C-0000-0002");
  private static final Mark HIGH = new Mark("Risk high", "↑", "up, 16 December 2026", true);
  private static final Mark HAZARD = new Mark("Hazard", "", "", true);

  private final CaseAccess access = mock(CaseAccess.class);

  @Test
  void marks_of_all_rooms_stand_on_the_bar_of_each_child() {
    when(access.openOf(any(), anyCollection())).thenReturn(Set.of(CHILD, COUSIN));

    var bars =
        bars(of(CHILD, HIGH), of(CHILD, HAZARD)).of(VIEWER, List.of(child(COUSIN), child(CHILD)));

    assertThat(bars)
        .extracting(IdentityBar::reference)
        .containsExactly(COUSIN.value(), CHILD.value());
    assertThat(bars.getFirst().marks()).isEmpty();
    assertThat(bars.getLast().marks()).containsExactly(HIGH, HAZARD);
  }

  @Test
  void whoever_works_on_a_task_and_may_not_open_the_file_sees_no_mark() {
    when(access.openOf(any(), anyCollection())).thenReturn(Set.of(COUSIN));

    var bars = bars(of(CHILD, HIGH)).of(VIEWER, List.of(child(CHILD), child(COUSIN)));

    assertThat(bars).allSatisfy(bar -> assertThat(bar.marks()).isEmpty());
  }

  private static BarMarks of(CaseRef marked, Mark mark) {
    return children ->
        children.stream()
            .filter(marked::equals)
            .collect(Collectors.toMap(child -> child, child -> List.of(mark)));
  }

  private static ChildIdentity child(CaseRef ref) {
    return new ChildIdentity(ref, "Child A1", null, 14, "Referral", false);
  }

  private IdentityBars bars(BarMarks... rooms) {
    var beans = new StaticListableBeanFactory();
    for (int i = 0; i < rooms.length; i++) {
      beans.addBean("room" + i, rooms[i]);
    }
    return new IdentityBars(
        beans.getBeanProvider(BarMarks.class), access, () -> Instant.parse("2026-12-17T10:00:00Z"));
  }
}
