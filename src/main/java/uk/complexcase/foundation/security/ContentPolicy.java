package uk.complexcase.foundation.security;

/** What a page may load and run. */
public final class ContentPolicy {

  public static final String HEADER = "Content-Security-Policy";

  private ContentPolicy() {}

  /** For every page: nothing from elsewhere, nothing written into the page itself. */
  public static String ofPages() {
    return with("style-src 'self'");
  }

  /**
   * For the pages with an editor of bpmn.io: its code fields write their style sheet into the page,
   * which only one that carries the nonce of this answer may, and its icons are drawn with style
   * attributes. Scripts stay as strict as everywhere.
   */
  public static String ofEditors(String nonce) {
    return with("style-src 'self' 'nonce-" + nonce + "'; style-src-attr 'unsafe-inline'");
  }

  private static String with(String styles) {
    return String.join(
        "; ",
        "default-src 'self'",
        "script-src 'self'",
        styles,
        "img-src 'self' data:",
        "object-src 'none'",
        "frame-ancestors 'none'",
        "form-action 'self'",
        "base-uri 'none'");
  }
}
