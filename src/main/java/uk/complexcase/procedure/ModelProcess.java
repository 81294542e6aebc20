package uk.complexcase.procedure;

/**
 * A process of the models in force.
 *
 * @param purpose what it is for (the process's documentation); empty where it says nothing
 */
public record ModelProcess(String id, String name, String purpose) {}
