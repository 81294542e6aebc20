package uk.complexcase.pathway.referral;

/** What a referrer is to the hub, which decides what they are told (SCR-B-08, SCR-B-25). */
public enum ReferrerKind {
  /** Has an account, or spoke to somebody who has; follows the referral on its own page. */
  ACCOUNT,
  /**
   * Works with children and has no account; told the outcome once the hub verified who they are.
   */
  PROFESSIONAL,
  /** Anybody else: the receipt alone. */
  PUBLIC
}
