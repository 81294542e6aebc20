package uk.complexcase.governance.studio.web;

import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import uk.complexcase.desk.TakesFiles;

/** Files of Camunda Modeler are brought into a draft, several at once. */
@Component
class BroughtFiles implements TakesFiles {

  static final String TOO_LARGE = "too-large";

  private static final Pattern ADDRESS = Pattern.compile("(/studio/drafts/[^/]+)/uploads");
  private static final long MOST_BYTES = 5 * 1024 * 1024;

  @Override
  public boolean at(String path) {
    return ADDRESS.matcher(path).matches();
  }

  @Override
  public long largest() {
    return MOST_BYTES;
  }

  @Override
  public String tooLarge(String path) {
    return refused(path, TOO_LARGE);
  }

  /** The path a person is sent to who brings a file of a name none can have. */
  String badName(String path) {
    return refused(path, BadFileNames.BAD_NAME);
  }

  private static String refused(String path, String why) {
    var address = ADDRESS.matcher(path);
    return address.matches() ? address.group(1) + "?" + why + "=yes" : "/studio";
  }
}
