package uk.complexcase.cases.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.complexcase.cases.actions.ActionKind;
import uk.complexcase.cases.sharing.HandlingCode;
import uk.complexcase.foundation.people.Agency;
import uk.complexcase.foundation.shared.PractitionerId;

/**
 * A line as it is written or changed (CSD-15).
 *
 * @param key made by the page, so that sending twice adds one
 * @param what what is done
 * @param why what it is for
 * @param owner who does it: a practitioner, or null where {@code ownerName} names an outside person
 * @param due by when, a London day from today on
 * @param handling which agencies read it; social care always does
 * @param fit how the panel thinks it fits the child's plan; null where nobody said so yet
 */
public record NewLine(
    String key,
    ActionKind kind,
    String what,
    String why,
    Agency agency,
    @Nullable PractitionerId owner,
    String ownerName,
    @Nullable LocalDate due,
    HandlingCode handling,
    @Nullable LineFit fit) {}
