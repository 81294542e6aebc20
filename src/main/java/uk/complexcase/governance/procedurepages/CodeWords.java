package uk.complexcase.governance.procedurepages;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;

/** Codes, ids and cells of tables as a person says them. */
public final class CodeWords {

  private static final Pattern CODE =
      Pattern.compile("[A-Z][A-Z0-9]+(_[A-Z0-9]+)*|[a-z]+(-[a-z0-9]+)+");
  private static final Pattern LENGTH = Pattern.compile("(\\d+)(wd|h|m)");

  /** Codes that say more than their letters, or are said as they are written. */
  private static final Map<String, String> SAID =
      Map.ofEntries(
          Map.entry("CAWN", "child abduction warning notice"),
          Map.entry("NRM", "National Referral Mechanism"),
          Map.entry("S17", "section 17"),
          Map.entry("S47", "section 47"),
          Map.entry("LADO", "LADO"),
          Map.entry("MACE", "MACE"),
          Map.entry("half", "halfway"),
          Map.entry("last-day", "on the last day"),
          Map.entry("ONE_UP", "the manager"),
          Map.entry("TWO_UP", "the manager above that"));

  private CodeWords() {}

  /** A candidate group as the role people know; a group that is no role in words of its own. */
  public static String role(String group) {
    return Arrays.stream(Role.values())
        .filter(role -> role.candidateGroup().equals(group))
        .map(Role::label)
        .findFirst()
        .orElseGet(() -> first(group.replace('-', ' ')));
  }

  /** "Hub screener, Hub manager or Emergency duty worker". */
  static String anyOf(Collection<String> words) {
    var list = List.copyOf(words);
    return list.size() < 2
        ? String.join("", list)
        : String.join(", ", list.subList(0, list.size() - 1)) + " or " + list.getLast();
  }

  /** "ConsultMentalHealth" and "agenciesToCheck" as people write them. */
  static String ofId(String id) {
    return first(id.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.UK));
  }

  /** One cell of a decision table. */
  static String cell(String text) {
    var cell = text.strip();
    if (cell.isEmpty() || cell.equals("-")) {
      return "any";
    }
    if (cell.equals("\"\"")) {
      return "none";
    }
    if (cell.startsWith("[") && cell.endsWith("]")) {
      return cell(cell.substring(1, cell.length() - 1));
    }
    if (cell.matches("\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")+")) {
      return anyOf(
          Arrays.stream(cell.split("\"\\s*,\\s*\"")).map(part -> value(unquoted(part))).toList());
    }
    return cell.matches("\"[^\"]*\"") ? value(unquoted(cell)) : compared(cell);
  }

  private static String compared(String cell) {
    return switch (cell) {
      case "true" -> "yes";
      case "false" -> "no";
      default ->
          cell.matches(">= ?\\d+")
              ? cell.replaceAll("\\D", "") + " or more"
              : cell.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                  .replaceAll(" >= (\\d+)", " is $1 or more")
                  .toLowerCase(Locale.UK);
    };
  }

  /**
   * A code, a length of time, an agency or a role's group in words, each of several; any other text
   * as it stands.
   */
  static String value(String text) {
    return text.matches("[\\w-]+(,\\s*[\\w-]+)+")
        ? Arrays.stream(text.split(",\\s*")).map(CodeWords::one).collect(joining(", "))
        : one(text);
  }

  private static String one(String text) {
    if (SAID.containsKey(text)) {
      return SAID.get(text);
    }
    var length = LENGTH.matcher(text);
    if (length.matches()) {
      return Timescales.count(
          Integer.parseInt(length.group(1)),
          switch (length.group(2)) {
            case "wd" -> "working day";
            case "h" -> "hour";
            default -> "month";
          });
    }
    // in tables MISSING is a circumstance, never the agency of that code
    var agency =
        Arrays.stream(Agency.values())
            .filter(each -> each != Agency.MISSING && each.name().equals(text))
            .findFirst();
    if (agency.isPresent()) {
      return agency.get().label();
    }
    if (Arrays.stream(Role.values()).anyMatch(role -> role.candidateGroup().equals(text))) {
      return role(text);
    }
    return CODE.matcher(text).matches()
        ? text.replace('_', ' ').replace('-', ' ').toLowerCase(Locale.UK)
        : text;
  }

  static String first(String words) {
    return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  static String listed(Collection<String> words) {
    return String.join(", ", words);
  }

  private static String unquoted(String text) {
    return text.replace("\"", "");
  }
}
