package uk.complexcase.governance.studio.web;

import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** Names of files as a browser sends them. */
final class Names {

  private static final int LONGEST_SHOWN = 80;

  private Names() {}

  /** The name without any folder before it; empty when no file was chosen. */
  static String of(MultipartFile file) {
    var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** The name as a page may show it. */
  static String shown(MultipartFile file) {
    var name = of(file);
    return name.length() > LONGEST_SHOWN ? name.substring(0, LONGEST_SHOWN) + "…" : name;
  }
}
