package uk.complexcase.cases.events;

import java.time.Instant;
import uk.complexcase.foundation.shared.CaseRef;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A return home interview was held after a child was missing (F-40); what the child said feeds the
 * next discussion about them (CSD-48).
 *
 * @param episode reference of the missing episode: told once for each
 * @param missingSince when the child was last known to be where they should be
 * @param returnedAt when the child came to a safe place
 * @param heldBy name of the interviewer
 * @param independent whether that person has no part in the child's care
 * @param childWords what the child said
 * @param whereAndWho where they were and with whom
 * @param wouldHelp what would help
 */
public record ReturnInterviewHeld(
    String episode,
    CaseRef child,
    Instant missingSince,
    Instant returnedAt,
    Instant heldAt,
    String heldBy,
    boolean independent,
    String childWords,
    String whereAndWho,
    String wouldHelp,
    PractitionerId by) {}
