package uk.complexcase.procedure.models;

import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import uk.complexcase.procedure.release.Understanding;

/** Reads files as they are read when in force, before they are. */
@Component
class ReadingAhead implements Understanding {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingAhead.class);

  @Override
  public Optional<String> unreadable(Map<String, String> files) {
    return files.entrySet().stream()
        .filter(file -> !readable(Map.of(file.getKey(), file.getValue())))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean readable(Map<String, String> file) {
    try {
      new ModelsRead(file);
      LibraryRead.of(file);
      return true;
    } catch (RuntimeException e) {
      LOG.info("{} cannot be read: {}", file.keySet(), e.getClass().getSimpleName());
      return false;
    }
  }
}
