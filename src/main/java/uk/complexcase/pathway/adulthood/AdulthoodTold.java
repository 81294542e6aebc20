package uk.complexcase.pathway.adulthood;

/**
 * The register told something of age that the process of a transition waits for.
 *
 * @param message name of the message of the model
 * @param key what makes it one telling
 */
public record AdulthoodTold(String transition, String message, String key) {}
