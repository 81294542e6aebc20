package uk.complexcase.cases.casefile;

import java.util.Objects;
import java.util.Optional;

/** Why two files may be the same child's. */
enum MatchReason {
  SAME_NAME_AND_BIRTH("same name and date of birth"),
  SAME_BIRTH_SIMILAR_NAME("same date of birth, similar name"),
  SAME_NAME_BIRTH_UNKNOWN("same name, no date of birth known");

  private final String sentence;

  MatchReason(String sentence) {
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }

  static Optional<MatchReason> of(CaseFile one, CaseFile two) {
    boolean sameName = one.childName().sameAs(two.childName());
    boolean birthUnknown = one.dateOfBirth() == null || two.dateOfBirth() == null;
    if (birthUnknown) {
      return sameName ? Optional.of(SAME_NAME_BIRTH_UNKNOWN) : Optional.empty();
    }
    if (!Objects.equals(one.dateOfBirth(), two.dateOfBirth())) {
      return Optional.empty();
    }
    if (sameName) {
      return Optional.of(SAME_NAME_AND_BIRTH);
    }
    return one.childName().similarTo(two.childName())
        ? Optional.of(SAME_BIRTH_SIMILAR_NAME)
        : Optional.empty();
  }
}
