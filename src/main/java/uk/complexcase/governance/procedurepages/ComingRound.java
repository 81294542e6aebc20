package uk.complexcase.governance.procedurepages;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import uk.complexcase.foundation.shared.ByItself;
import uk.complexcase.procedure.AnnotatedMethods;

/** What the product does beside the models, again and again, as its parts say it themselves. */
@Component
public class ComingRound {

  private final ApplicationContext product;

  ComingRound(ApplicationContext product) {
    this.product = product;
  }

  /**
   * One of these acts.
   *
   * @param does a sentence
   * @param every how long it rests, for example {@code 20 seconds}
   */
  public record Act(String does, String every) {}

  /** All of them by their sentences. */
  public List<Act> acts() {
    return AnnotatedMethods.of(product, ByItself.class)
        .map(one ->
            new Act(
                one.getValue().value(),
                words(
                    Objects.requireNonNull(
                        AnnotatedElementUtils.findMergedAnnotation(
                            one.getKey(), Scheduled.class)))))
        .distinct()
        .sorted(Comparator.comparing(Act::does))
        .toList();
  }

  private String words(Scheduled comes) {
    var rests =
        Duration.parse(product.getEnvironment().resolvePlaceholders(comes.fixedDelayString()));
    if (rests.toHours() > 0) {
      return count(rests.toHours(), "hour");
    }
    return rests.toMinutes() > 0
        ? count(rests.toMinutes(), "minute")
        : count(Math.max(rests.toSeconds(), 1), "second");
  }

  private static String count(long many, String unit) {
    return many == 1 ? unit : many + " " + unit + "s";
  }
}
