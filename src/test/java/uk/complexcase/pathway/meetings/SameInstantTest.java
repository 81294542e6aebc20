package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.complexcase.pathway.meetings.MeetingRooms.NOTES;
import static uk.complexcase.pathway.meetings.MeetingRooms.TEAM_MANAGER;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.util.LinkedMultiValueMap;
import uk.complexcase.foundation.security.Viewer;

/** Two people answer the same question of a discussion, as it was shown to both, at once. */
class SameInstantTest extends MeetingPages {

  @ParameterizedTest
  @EnumSource(
      value = AgendaItem.class,
      names = {"PARENTS", "PATTERNS", "HISTORY", "WORDING"})
  void one_stands_and_the_other_is_told_and_keeps_what_was_typed(AgendaItem item) throws Exception {
    begun();
    var form = ShownForm.read(page(NOTES, "?part=hold"), "settle-points");
    var together = new CyclicBarrier(2);

    List<Future<Integer>> answers;
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      answers =
          people.invokeAll(
              List.of(
                  presses(NOTES, form, together, item + ".status", "DISCUSSED"),
                  presses(
                      TEAM_MANAGER,
                      form,
                      together,
                      item + ".status",
                      "NOT_APPLICABLE",
                      item + ".reason",
                      "Not so here")));
    }

    assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
        .containsExactlyInAnyOrder(302, 422);
  }

  private Callable<Integer> presses(
      Viewer viewer,
      LinkedMultiValueMap<String, String> form,
      CyclicBarrier together,
      String... typed) {
    var own = new LinkedMultiValueMap<>(form);
    return () -> {
      together.await();
      return post(viewer, "settle-points", own, typed).andReturn().getResponse().getStatus();
    };
  }
}
