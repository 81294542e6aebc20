package uk.complexcase.pathway.referral;

/** Whether the referrer was told where their referral stands. */
enum ReferrerTold {
  TOLD,
  NOT_REACHED,
  /** Members of the public have the receipt alone. */
  PUBLIC_RECEIPT
}
