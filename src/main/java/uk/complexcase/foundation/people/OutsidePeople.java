package uk.complexcase.foundation.people;

import java.util.Optional;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * People a room writes to who have no account: they get messages and never see the product. Their
 * ids begin with {@link #PREFIX}, which no account's does.
 */
public interface OutsidePeople {

  String PREFIX = "outside:";

  /** The person; empty where the id is none of this room's. */
  Optional<Outside> find(PractitionerId id);

  /** Somebody without an account. */
  record Outside(String name, String email) {}
}
