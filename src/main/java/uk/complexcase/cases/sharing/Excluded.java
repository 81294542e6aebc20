package uk.complexcase.cases.sharing;

import uk.complexcase.foundation.shared.PractitionerId;

/** Who is kept out: somebody of the directory, or somebody outside it by name and employer. */
public sealed interface Excluded {

  /** Somebody of the directory. */
  record Known(PractitionerId id) implements Excluded {}

  /** Somebody outside the directory; the employer may be empty. */
  record Outside(String name, String employer) implements Excluded {}
}
