package uk.complexcase.pathway.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.HtmlUtils;

/** What a browser sends for a form of a page when nobody touches it. */
final class ShownForm {

  private static final Pattern FORM =
      Pattern.compile("<form([^>]*) id=\"([^\"]+)\"[^>]*>|</form>|<form[^>]*>");
  private static final Pattern FIELD =
      Pattern.compile(
          "<input([^>]*)>|<textarea([^>]*)>([^<]*)</textarea>|<select([^>]*)>(.*?)</select>",
          Pattern.DOTALL);
  private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");

  private ShownForm() {}

  static boolean isOn(String page, String id) {
    return FORM.matcher(page).results().anyMatch(form -> id.equals(form.group(2)));
  }

  static LinkedMultiValueMap<String, String> read(String page, String id) {
    assertThat(isOn(page, id)).as("form %s", id).isTrue();
    var sent = new LinkedMultiValueMap<String, String>();
    var forms = FORM.matcher(page).results().toList();
    FIELD
        .matcher(page)
        .results()
        .filter(field -> id.equals(owner(forms, field)))
        .forEach(field -> add(sent, field));
    return sent;
  }

  /** The form named by the field, else the one it stands in. */
  private static String owner(List<MatchResult> forms, MatchResult field) {
    var named = attribute(tag(field), "form");
    if (!named.isEmpty()) {
      return named;
    }
    String open = "";
    for (var form : forms) {
      if (form.start() > field.start()) {
        break;
      }
      open = form.group(2) == null ? "" : form.group(2);
    }
    return open;
  }

  private static String tag(MatchResult field) {
    return field.group(1) != null
        ? field.group(1)
        : field.group(2) != null ? field.group(2) : field.group(4);
  }

  private static void add(LinkedMultiValueMap<String, String> sent, MatchResult field) {
    var tag = tag(field);
    var name = attribute(tag, "name");
    var type = attribute(tag, "type");
    if (name.isEmpty() || name.equals("_csrf")) {
      return;
    }
    if (field.group(3) != null) {
      sent.add(name, HtmlUtils.htmlUnescape(field.group(3)));
    } else if (field.group(5) != null) {
      sent.add(
          name,
          OPTION
              .matcher(field.group(5))
              .results()
              .map(option -> option.group(1))
              .filter(option -> option.contains("selected"))
              .findFirst()
              .map(option -> attribute(option, "value"))
              .orElse(""));
    } else if (!type.matches("radio|checkbox") || tag.contains(" checked")) {
      sent.add(name, attribute(tag, "value"));
    }
  }

  private static String attribute(String tag, String name) {
    int at = tag.indexOf(" " + name + "=\"");
    if (at < 0) {
      return "";
    }
    int from = at + name.length() + 3;
    return HtmlUtils.htmlUnescape(tag.substring(from, tag.indexOf('"', from)));
  }
}
