package uk.complexcase.cases.casefile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.foundation.shared.OneLine;

/** A child as first told to us. */
public record NewChild(
    String name, @Nullable LocalDate dateOfBirth, @Nullable Integer expectedAge) {

  public NewChild {
    name = OneLine.of(name);
  }
}
