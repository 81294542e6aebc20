package uk.complexcase.procedure.release;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The files the product came with, read once. */
@Component
class DeliveredFiles {

  private static final List<String> PATTERNS =
      List.of("classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form");

  private final SortedMap<String, String> texts;

  DeliveredFiles(ResourcePatternResolver resources) {
    var read = new TreeMap<String, String>();
    try {
      for (String pattern : PATTERNS) {
        for (Resource resource : resources.getResources(pattern)) {
          var name = resource.getFilename();
          if (name != null) {
            read.put(name, resource.getContentAsString(StandardCharsets.UTF_8));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The delivered procedure cannot be read", e);
    }
    this.texts = Collections.unmodifiableSortedMap(read);
  }

  /** File name to text, by name. */
  Map<String, String> texts() {
    return texts;
  }
}
