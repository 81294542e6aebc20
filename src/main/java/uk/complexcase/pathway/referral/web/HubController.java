package uk.complexcase.pathway.referral.web;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;
import uk.complexcase.pathway.referral.BoardColumn;
import uk.complexcase.pathway.referral.HubBoard;
import uk.complexcase.pathway.referral.HubBoard.Card;

/** Who is waiting, and how long: the hub's board. */
@Controller
class HubController {

  private final HubBoard board;

  HubController(HubBoard board) {
    this.board = board;
  }

  /** One stage with the contacts that stand in it. */
  record Column(String label, String empty, List<Card> cards) {}

  @GetMapping("/hub")
  @Allowed(Permission.WORK_THE_HUB)
  String board(
      Viewer viewer,
      @RequestHeader(name = "HX-Request", defaultValue = "false") boolean refresh,
      Model model) {
    var now = board.of(viewer);
    model.addAttribute(
        "columns",
        Stream.of(BoardColumn.values()).map(stage -> column(stage, now.cards())).toList());
    model.addAttribute("waiting", now.waiting());
    model.addAttribute("shown", now.cards().size());
    model.addAttribute("governance", viewer.may(Permission.SEE_GOVERNANCE));
    return refresh ? "pathway/referral/hub :: board" : "pathway/referral/hub";
  }

  private static Column column(BoardColumn stage, List<Card> cards) {
    return new Column(
        stage.label(),
        stage.empty(),
        cards.stream().filter(card -> card.column() == stage).toList());
  }
}
