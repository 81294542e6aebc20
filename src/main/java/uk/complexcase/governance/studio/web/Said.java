package uk.complexcase.governance.studio.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.governance.studio.Answer;

/** What came of an act, told on the page it leads to. */
final class Said {

  private Said() {}

  static void of(Answer answer, RedirectAttributes redirect) {
    switch (answer) {
      case Answer.Done done -> redirect.addFlashAttribute("said", done.sentence());
      case Answer.Refused refused -> redirect.addFlashAttribute("refused", refused.sentence());
    }
  }
}
