package uk.complexcase.pathway.meetings;

import uk.complexcase.foundation.shared.PractitionerId;

/** Who is kept out of a discussion: never asked, never told, never shown. */
interface KeptOut {

  boolean isKeptOut(Discussion discussion, PractitionerId person);

  boolean isKeptOut(Discussion discussion, String outsideName, String employer);
}
