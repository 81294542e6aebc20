package uk.complexcase.pathway.risk;

/** What parents or carers say to the offer of a worker (TCS-13). */
enum ParentAnswer {
  ACCEPTED("They want a worker"),
  DECLINED("Not now"),
  NOT_SAFE("Not offered: it would put the child at risk");

  private final String label;

  ParentAnswer(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
