package uk.complexcase.work.steps;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.OwnWords.Spoken;

/** What the child said at steps, as the forms of all rooms ask it: under {@code childWords}. */
@Component
public class WordsOfSteps {

  private final Answers answers;

  WordsOfSteps(Answers answers) {
    this.answers = answers;
  }

  /**
   * The child's words of these steps, oldest step first. A form that starts with what an earlier
   * one asked repeats it: said once is said once.
   *
   * @param where what they were said in, as a sentence goes on
   */
  public List<Spoken> spoken(Collection<? extends Step> steps, String where) {
    var said = new LinkedHashMap<String, Spoken>();
    steps.forEach(step -> {
      String words = words(answers.of(step));
      if (!words.isEmpty()) {
        said.putIfAbsent(words, new Spoken(step.doneAt(), words, where));
      }
    });
    return List.copyOf(said.values());
  }

  /** Where a form asks whether there are words, only a yes brings some. */
  private static String words(Map<String, Object> kept) {
    String voice = Answers.text(kept, "childVoice");
    return voice.isEmpty() || voice.equals("RECORDED")
        ? Answers.text(kept, "childWords").strip()
        : "";
  }
}
