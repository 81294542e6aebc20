package uk.complexcase.pathway.referral;

/**
 * What became of the duty to consider the national referral mechanism for a child who may be a
 * victim of exploitation, suspected of an offence or not (TCS-20).
 */
enum NrmConsidered {
  MADE,
  FIRST_RESPONDER_ASKED,
  NOT_INDICATED
}
