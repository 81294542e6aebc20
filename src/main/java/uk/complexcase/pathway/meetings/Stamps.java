package uk.complexcase.pathway.meetings;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Stamps of what a page showed of a child, one for each section, so that two who write different
 * sections never get in each other's way and two who write the same one never overwrite unseen.
 */
final class Stamps {

  private Stamps() {}

  static Map<String, String> of(DiscussionChild child) {
    var stamps = new LinkedHashMap<String, String>();
    for (var section :
        List.of("voice", "parents", "safetyPlan", "support", "telling", "seeing", "outcome")) {
      stamps.put(section, of(child, section));
    }
    return stamps;
  }

  static String of(DiscussionChild child, String section) {
    return switch (section) {
      case "voice" -> stamp(child.voice, child.voiceWords, child.voiceChanged);
      case "parents" -> stamp(child.parentsView, child.parentsWords, child.parentsRole);
      case "safetyPlan" -> stamp(child.safetyPlan);
      case "support" -> stamp(child.support);
      case "telling" -> stamp(child.toldBy);
      case "seeing" -> stamp(child.seenBy, child.seeBy);
      case "outcome" -> stamp(child.outcome, child.outcomeReason);
      default -> throw new IllegalArgumentException("No section " + section);
    };
  }

  private static String stamp(@Nullable Object... parts) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256")
              .digest(Arrays.toString(parts).getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
