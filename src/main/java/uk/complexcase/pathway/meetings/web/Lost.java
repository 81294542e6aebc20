package uk.complexcase.pathway.meetings.web;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What was sent for a form that is no longer there: why, and the words, which are given back. */
record Lost(List<ActForm.Problem> problems, List<String> words) {

  static Lost nothing() {
    return new Lost(List.of(), List.of());
  }

  static Lost of(SentForm sent, Collection<Answer> answers) {
    return new Lost(
        answers.stream()
            .flatMap(answer ->
                answer instanceof Answer.Refused no
                    ? Stream.of(new ActForm.Problem("#main-content", no.sentence()))
                    : Stream.empty())
            .distinct()
            .toList(),
        sent.words());
  }
}
