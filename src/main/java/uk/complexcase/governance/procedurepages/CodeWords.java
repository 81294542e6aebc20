package uk.complexcase.governance.procedurepages;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.people.Role;

/** Codes, ids and cells of tables as a person says them. */
public final class CodeWords {

  private static final Set<String> ACRONYMS = Set.of("CAWN", "LADO", "MACE");

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

  /** A code in capitals, an agency or a role's group in words; any other text as it stands. */
  static String value(String text) {
    if (ACRONYMS.contains(text)) {
      return text;
    }
    // in tables MISSING is a circumstance, never the agency of that code
    var agency =
        Arrays.stream(Agency.values())
            .filter(each -> each != Agency.MISSING && each.name().equals(text))
            .findFirst();
    if (agency.isPresent()) {
      return agency.get().label();
    }
    if (text.matches("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*") && text.length() > 3) {
      return text.replace('_', ' ').toLowerCase(Locale.UK);
    }
    return Arrays.stream(Role.values()).anyMatch(role -> role.candidateGroup().equals(text))
        ? role(text)
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
