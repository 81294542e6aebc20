package uk.complexcase.pathway.adulthood;

/** Whether the young person's wishes about adult services are known. */
enum WishesState {
  RECORDED,
  NOT_YET_SOUGHT
}
