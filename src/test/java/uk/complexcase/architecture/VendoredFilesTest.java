package uk.complexcase.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What pages load from others is listed with its digest, and is what the list says. */
class VendoredFilesTest {

  private static final Path VENDOR = Path.of("src/main/resources/static/vendor");
  private static final Pattern ROW = Pattern.compile("\\| (\\S+) \\| (\\S{86}==) \\|");

  @Test
  void everyFileIsListedWithItsDigest() throws IOException, GeneralSecurityException {
    var listed = new TreeMap<Path, String>();
    var found = new TreeMap<Path, String>();
    for (Path file : files()) {
      if (file.endsWith("VENDORED.md")) {
        for (var row : ROW.matcher(Files.readString(file)).results().toList()) {
          listed.put(file.resolveSibling(row.group(1)), row.group(2));
        }
      } else {
        var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file));
        found.put(file, Base64.getEncoder().encodeToString(digest));
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(listed);
  }

  private static Iterable<Path> files() throws IOException {
    try (var all = Files.walk(VENDOR)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
