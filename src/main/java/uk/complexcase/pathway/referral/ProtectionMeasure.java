package uk.complexcase.pathway.referral;

/** What a contact may call for at once, beside screening and decision and waiting for neither. */
public enum ProtectionMeasure {
  /** Somebody's life is threatened (TCS-09). */
  THREAT_TO_LIFE,
  /** A child is in danger now (TCS-24). */
  IMMEDIATE_PROTECTION,
  /** Somebody who works with children is suspected (CSD-07, BRF-02). */
  LADO,
  /** A young person may harm others (LR-29). */
  RISK_TO_OTHERS,
  /** A child is named that the contact is not about (SCR-B-100). */
  OTHER_CHILD,
  /** It looks like complex abuse: senior leaders decide on oversight (LR-31). */
  OVERSIGHT
}
