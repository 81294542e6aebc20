package uk.complexcase.foundation.people;

/**
 * One employer: a school, a trust, a council service. Access by agency means by organisation, since
 * one school must not see another's referrals.
 *
 * @param id short and stable, for example {@code hollin-park-academy}
 */
public record Organisation(String id, String name, Agency agency) {}
