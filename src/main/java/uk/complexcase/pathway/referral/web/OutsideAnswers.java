package uk.complexcase.pathway.referral.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import uk.complexcase.pathway.referral.FamilyInformed;
import uk.complexcase.pathway.referral.OutsideReport;
import uk.complexcase.pathway.referral.ReferrerKind;
import uk.complexcase.pathway.referral.Urgency;

/** Reads the open form; nothing typed is ever refused for how it is written. */
final class OutsideAnswers {

  private OutsideAnswers() {}

  /** What was typed, to show it again as it was. */
  static Answers typed(MultiValueMap<String, String> form) {
    return Answers.of(form.toSingleValueMap());
  }

  static OutsideReport report(Answers answers, ReferrerKind kind) {
    boolean professional = kind == ReferrerKind.PROFESSIONAL;
    return new OutsideReport(
        kind,
        option(Urgency.values(), answers.value("urgency")),
        answers.value("happened"),
        answers.value("people"),
        yesOrNo(answers.value("exploitation")),
        answers.value("childName"),
        answers.value("childAge"),
        answers.value("livesWith"),
        answers.value("school"),
        answers.value("otherChildren"),
        professional ? option(FamilyInformed.values(), answers.value("familyInformed")) : null,
        professional ? yesOrNo(answers.value("viewIsChildProtection")) : null,
        new OutsideReport.Teller(
            answers.value("name"),
            professional ? answers.value("agency") : "",
            professional ? answers.value("post") : "",
            answers.value("telephone"),
            answers.value("email"),
            answers.is("mayWrite", "YES"),
            answers.value("howToReach"),
            answers.is("staysUnnamed", "YES")));
  }

  private static <E extends Enum<E>> @Nullable E option(E[] options, String typed) {
    return Arrays.stream(options).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
  }

  private static @Nullable Boolean yesOrNo(String typed) {
    return switch (typed) {
      case "YES" -> Boolean.TRUE;
      case "NO" -> Boolean.FALSE;
      default -> null;
    };
  }
}
