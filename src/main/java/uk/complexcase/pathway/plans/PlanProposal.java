package uk.complexcase.pathway.plans;

/** What becomes of a plan, as a review proposes and the manager decides. */
enum PlanProposal {
  GO_ON,
  CLOSE
}
