package uk.complexcase.pathway.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody without an account tells the hub, in their own words; everything but what happened
 * may be empty.
 *
 * @param kind {@link ReferrerKind#PUBLIC} or {@link ReferrerKind#PROFESSIONAL}
 * @param urgency null where they are not sure, which counts as urgent
 * @param people who is thought to harm the child, and who else is there
 * @param exploitation whether somebody is thought to use the child
 * @param childAge age or day of birth as typed
 * @param otherChildren further children, as told
 */
public record OutsideReport(
    ReferrerKind kind,
    @Nullable Urgency urgency,
    String happened,
    String people,
    @Nullable Boolean exploitation,
    String childName,
    String childAge,
    String livesWith,
    String school,
    String otherChildren,
    @Nullable FamilyInformed familyInformed,
    @Nullable Boolean viewIsChildProtection,
    Teller teller) {

  /**
   * Who tells.
   *
   * @param mayWrite whether a receipt may be sent to the address
   * @param howToReach when and how it is safe to reach them
   * @param staysUnnamed whether they ask that nobody but the hub learns who they are
   */
  public record Teller(
      String name,
      String agency,
      String post,
      String telephone,
      String email,
      boolean mayWrite,
      String howToReach,
      boolean staysUnnamed) {

    private static final Pattern ADDRESS =
        Pattern.compile("[^\\s@<>\",;:()]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");

    /** Whether a receipt was asked for that cannot be sent, since the address is none. */
    public boolean receiptLost() {
      return mayWrite && !isAddress(email);
    }

    static boolean isAddress(String email) {
      return ADDRESS.matcher(email.strip()).matches();
    }
  }

  Channel channel() {
    return kind == ReferrerKind.PROFESSIONAL ? Channel.PROFESSIONAL_FORM : Channel.PUBLIC_FORM;
  }

  /**
   * The key of its contact: the same for the same text of one form, however often it is sent;
   * another where somebody went back and wrote more, so that nothing is lost.
   *
   * @param form made when the form was opened
   */
  String submissionId(String form) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(toString().getBytes(StandardCharsets.UTF_8));
      return "open:" + form + ":" + HexFormat.of().formatHex(digest, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
