package uk.complexcase.governance.procedurepages;

/**
 * How the product reads something the sources leave open or say in two ways.
 *
 * @param id for example {@code A-12}
 * @param open what is open, with the clauses it stands in
 * @param reading what the product does
 * @param owner who confirms or changes it
 */
public record Reading(String id, String open, String reading, String owner) {}
