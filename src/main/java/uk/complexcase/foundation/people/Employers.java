package uk.complexcase.foundation.people;

import java.util.List;
import java.util.Optional;

/** The organisations people work for. */
public interface Employers {

  /** The organisation with this id; empty when unknown. */
  Optional<Organisation> employer(String id);

  /** The organisations of an agency, by name. */
  List<Organisation> employersOf(Agency agency);
}
