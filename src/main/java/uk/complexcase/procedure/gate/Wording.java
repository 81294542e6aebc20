package uk.complexcase.procedure.gate;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** Tells words that only say something from words a browser or an engine might carry out. */
final class Wording {

  /** No sentence has these after a "less than", so they are refused however they are spaced. */
  private static final Pattern ACTIVE =
      Pattern.compile(
          "<[\\s/]*(script|iframe|embed|applet|svg)\\b|(java|vb|live)script:|data:[a-z]+/",
          Pattern.CASE_INSENSITIVE);

  /** A sentence may: "age < a limit". A browser knows them as tags only without a space before. */
  private static final Pattern TAG =
      Pattern.compile(
          "</*(math|html|body|frame|object|img|image|video|audio|source|style|link|meta|base|form|input|button|textarea|a)\\b",
          Pattern.CASE_INSENSITIVE);

  /** A tag, a handler or a picture from elsewhere; "fewer < than" is none of them. */
  private static final Pattern MARKUP =
      Pattern.compile(
          "</?[a-z!?]|!\\[|\\bon(abort|animation\\w*|before\\w*|blur|change|click|copy|cut|dblclick|drag\\w*|drop|error"
              + "|focus\\w*|hash\\w*|input|key\\w*|load\\w*|message|mouse\\w*|page\\w*|paste|pointer\\w*|reset|resize"
              + "|scroll|select|submit|toggle|touch\\w*|transition\\w*|unload|wheel)\\s*=",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FOREIGN_FUNCTION = Pattern.compile("\\bexternal\\b\\s*\\{");

  private Wording() {}

  /** Whether a text anywhere, an expression too, holds something that could be carried out. */
  static boolean acts(String text) {
    String plain = HtmlUtils.htmlUnescape(text);
    return FOREIGN_FUNCTION.matcher(text).find()
        || TAG.matcher(plain).find()
        || ACTIVE.matcher(plain).find()
        || ACTIVE.matcher(plain.replaceAll("\\s+", "")).find();
  }

  /** Whether a text for people holds HTML, a handler or a picture from elsewhere. */
  static boolean marksUp(String text) {
    return MARKUP.matcher(HtmlUtils.htmlUnescape(text)).find();
  }
}
