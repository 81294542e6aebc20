package uk.complexcase.pathway.disruption;

import java.util.EnumSet;
import java.util.Set;

/** Where a referral to the National Referral Mechanism stands (CSD-42, F-31, F-32). */
enum NrmStatus {
  NOT_CONSIDERED("Not considered"),
  CONSIDERED_NO("Considered, not referred"),
  REFERRED("Referred"),
  RG_POSITIVE("Reasonable grounds: positive"),
  RG_NEGATIVE("Reasonable grounds: negative"),
  CG_POSITIVE("Conclusive grounds: positive"),
  CG_NEGATIVE("Conclusive grounds: negative");

  private final String label;

  NrmStatus(String label) {
    this.label = label;
  }

  /** The status as a person reads it. */
  String label() {
    return label;
  }

  /** What may be recorded next; a negative decision can be asked to be looked at again. */
  Set<NrmStatus> next() {
    return switch (this) {
      case NOT_CONSIDERED, CONSIDERED_NO -> EnumSet.of(CONSIDERED_NO, REFERRED);
      case REFERRED -> EnumSet.of(RG_POSITIVE, RG_NEGATIVE);
      case RG_POSITIVE -> EnumSet.of(CG_POSITIVE, CG_NEGATIVE);
      case RG_NEGATIVE, CG_NEGATIVE -> EnumSet.of(REFERRED);
      case CG_POSITIVE -> EnumSet.noneOf(NrmStatus.class);
    };
  }

  /** Whether a decision is waited for. */
  boolean waits() {
    return this == REFERRED || this == RG_POSITIVE;
  }
}
