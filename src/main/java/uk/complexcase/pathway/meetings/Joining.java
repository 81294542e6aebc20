package uk.complexcase.pathway.meetings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.complexcase.cases.casefile.CaseFiles;

/**
 * How to join a sitting, as it may leave the product: the link, number or room and no child's name
 * (CSD-20). And the telephone numbers of people without an account.
 */
@Component
class Joining {

  static final String NO_LINK = "Enter the link of the video meeting; it begins with https://";
  static final String NO_NUMBER = "Enter the number to ring, and the code where there is one";
  static final String NO_TELEPHONE =
      "Enter a telephone number, for example 01632 960001, or leave it empty";

  private static final Pattern LINK = Pattern.compile("https://[^\\s<>\"]+.*", Pattern.DOTALL);
  private static final Pattern TELEPHONE =
      Pattern.compile("\\+?[0-9 ()-]{6,30}( ?(x|ext) ?[0-9]{1,6})?");

  private final CaseFiles files;

  Joining(CaseFiles files) {
    this.files = files;
  }

  /** Looks at what was typed; nothing may be typed as long as nobody knows it. */
  Check check(Check check, Doing doing, MeetingMode mode, String typed) {
    String join = Check.clean(typed);
    return check
        .text("howToJoin", join, 300)
        .and(
            join.isEmpty() || mode != MeetingMode.VIDEO || LINK.matcher(join).matches(),
            "howToJoin",
            NO_LINK)
        .and(
            join.isEmpty() || mode != MeetingMode.TELEPHONE || digits(join) >= 6,
            "howToJoin",
            NO_NUMBER)
        .and(
            !namesAChild(doing, join),
            "howToJoin",
            "Leave the child's name out: it goes out with the invitation");
  }

  private boolean namesAChild(Doing doing, String join) {
    var said = join.toLowerCase(Locale.UK);
    return files
        .identitiesForPapers(
            doing.part().children().stream().map(DiscussionChild::file).distinct().toList())
        .values()
        .stream()
        .map(child -> child.name().toLowerCase(Locale.UK))
        .anyMatch(name -> !name.isBlank() && said.contains(name));
  }

  static boolean isTelephone(String typed) {
    String number = Check.clean(typed);
    return number.isEmpty() || (TELEPHONE.matcher(number).matches() && digits(number) >= 6);
  }

  private static long digits(String text) {
    return text.chars().filter(Character::isDigit).count();
  }
}
