package uk.complexcase.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import uk.complexcase.cases.casefile.CaseFiles;
import uk.complexcase.cases.casefile.ChildIdentity;
import uk.complexcase.cases.casefile.ChildLinks;
import uk.complexcase.cases.casefile.ChildLinks.Link;
import uk.complexcase.desk.LinkedChildrenPart.Linked;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Organisation;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/** Who is linked to a child, for those who may know of them. */
class LinkedChildrenPartTest {

  private static final Viewer VIEWER =
      new Viewer(
          new PractitionerId("worker"),
          "Worker",
          new Organisation("council", "Northmoor council", Agency.CSC),
          Set.of());
  private static final CaseRef CHILD = new CaseRef("C-0000-0001");
  private static final CaseRef COUSIN = new CaseRef("C-0000-0002");
  private static final CaseRef HIDDEN = new CaseRef("C-0000-0003");

  private final CaseFiles files = mock(CaseFiles.class);

  @BeforeEach
  void hidden() {
    when(files.identities(any(), anyCollection()))
        .thenAnswer(asked ->
            asked.<Collection<CaseRef>>getArgument(1).stream()
                .filter(ref -> !ref.equals(HIDDEN))
                .collect(Collectors.toMap(ref -> ref, LinkedChildrenPartTest::identity)));
  }

  @Test
  void a_child_linked_twice_stands_once_with_both_links() {
    var part =
        part(
            child -> List.of(new Link(child, "contact R-1"), new Link(COUSIN, "contact R-1")),
            child -> List.of(new Link(COUSIN, "strategy discussion S-1")));

    assertThat(part.of(VIEWER, CHILD).orElseThrow())
        .containsExactly(
            new Linked(
                COUSIN.value(),
                "Child A2",
                "Referral",
                List.of("contact R-1", "strategy discussion S-1")));
  }

  @Test
  void whom_the_viewer_may_not_open_leaves_no_trace() {
    var part = part(child -> List.of(new Link(HIDDEN, "contact R-1")));

    assertThat(part.of(VIEWER, CHILD)).isEmpty();
  }

  private static ChildIdentity identity(CaseRef ref) {
    return new ChildIdentity(ref, "Child A2", null, 14, "Referral", false);
  }

  private LinkedChildrenPart part(ChildLinks... rooms) {
    var beans = new StaticListableBeanFactory();
    for (int i = 0; i < rooms.length; i++) {
      beans.addBean("room" + i, rooms[i]);
    }
    return new LinkedChildrenPart(beans.getBeanProvider(ChildLinks.class), files);
  }
}
