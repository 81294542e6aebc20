package uk.complexcase.pathway.meetings;

import java.util.regex.Pattern;

/**
 * Reference of one strategy discussion, such as {@code S-7K3F-9Q2D}; tells nothing about a child.
 */
public record DiscussionRef(String value) {

  private static final Pattern FORM =
      Pattern.compile("S-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

  public DiscussionRef {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a reference of the form S-XXXX-XXXX");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
