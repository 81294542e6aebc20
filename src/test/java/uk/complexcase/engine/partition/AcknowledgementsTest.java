package uk.complexcase.engine.partition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody is answered before the answer is safe and can be read back. */
class AcknowledgementsTest {

  private final Acknowledgements acknowledgements = new Acknowledgements();
  private final List<String> answered = new ArrayList<>();

  private void await(long position) {
    acknowledgements.whenSafe(position, () -> answered.add("at " + position));
  }

  @Test
  void anAnswerWaitsForTheDiskAndForTheReadSide() {
    await(5);
    acknowledgements.onSynced(5);
    assertThat(answered).isEmpty();

    acknowledgements.onProjected(5);

    assertThat(answered).containsExactly("at 5");
  }

  @Test
  void answersKeepTheirOrderAndOnlyThoseThatAreSafeAreGiven() {
    await(5);
    await(9);
    acknowledgements.onProjected(20);
    acknowledgements.onSynced(7);
    assertThat(answered).containsExactly("at 5");

    await(6);
    acknowledgements.onSynced(9);

    assertThat(answered).containsExactly("at 5", "at 9", "at 6");
  }

  @Test
  void whatIsSafeAlreadyIsAnsweredAtOnce() {
    acknowledgements.onSynced(9);
    acknowledgements.onProjected(9);

    await(9);

    assertThat(answered).containsExactly("at 9");
  }
}
