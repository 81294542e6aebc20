package uk.complexcase.pathway.risk;

/** A case was referred again at a higher level: the pathway is to offer what that level needs. */
public record ReferredHigher(String csCase, String level) {}
