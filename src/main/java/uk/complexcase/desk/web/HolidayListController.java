package uk.complexcase.desk.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.complexcase.clock.timescales.HolidayLists;
import uk.complexcase.clock.timescales.ListReading;
import uk.complexcase.foundation.security.Allowed;
import uk.complexcase.foundation.security.Permission;
import uk.complexcase.foundation.security.Viewer;

/** Takes in a whole list of bank holidays: sent or pasted, looked at, then taken in or not. */
@Controller
class HolidayListController {

  static final String LIST = CalendarController.CALENDAR + "/list";

  private static final String TOO_LARGE =
      "The file is too large; a list of bank holidays has at most %d KB, check that it is the right file"
          .formatted(HolidayLists.LARGEST / 1024);

  private final HolidayLists lists;

  HolidayListController(HolidayLists lists) {
    this.lists = lists;
  }

  @GetMapping(LIST)
  @Allowed(Permission.KEEP_CALENDAR)
  String form(
      @RequestParam(name = "too-large", required = false) @Nullable String tooLarge, Model model) {
    return form("", tooLarge == null ? List.of() : List.of(TOO_LARGE), model);
  }

  /** A file counts before what was pasted. */
  @PostMapping(LIST)
  @Allowed(Permission.KEEP_CALENDAR)
  String look(
      @RequestParam(defaultValue = "") String list,
      @RequestParam(required = false) @Nullable MultipartFile file,
      Model model,
      HttpServletResponse response)
      throws IOException {
    boolean sent = file != null && !String.valueOf(file.getOriginalFilename()).isEmpty();
    if (!sent && list.isBlank()) {
      return refused("", List.of("Choose a file or paste a list"), model, response);
    }
    var bytes = file != null && sent ? file.getBytes() : bytes(list);
    return answer(lists.read(bytes), text(bytes), "", model, response);
  }

  @PostMapping(LIST + "/take-in")
  @Allowed(Permission.KEEP_CALENDAR)
  String takeIn(
      Viewer viewer,
      @RequestParam(defaultValue = "") String list,
      @RequestParam(defaultValue = "") String mark,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    var reading = lists.takeIn(bytes(list), mark, viewer.id());
    if (reading instanceof ListReading.TakenIn done) {
      redirect.addFlashAttribute(
          "said",
          "The list was taken in: %s changed. %s"
              .formatted(
                  done.days() == 1 ? "1 day" : done.days() + " days",
                  CalendarPages.moved(done.moved())));
      return "redirect:" + CalendarController.CALENDAR;
    }
    return answer(
        reading,
        list,
        "The calendar was changed meanwhile, so nothing was taken in yet. Look at this again.",
        model,
        response);
  }

  private static String answer(
      ListReading reading, String list, String warning, Model model, HttpServletResponse response) {
    if (reading instanceof ListReading.Faulty faulty) {
      model.addAttribute("more", faulty.more());
      return refused(list, faulty.sentences(), model, response);
    }
    model.addAttribute("preview", reading);
    model.addAttribute("list", list);
    model.addAttribute("refused", warning);
    return "desk/calendar-preview";
  }

  private static String refused(
      String list, List<String> sentences, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
    return form(list, sentences, model);
  }

  private static String form(String list, List<String> sentences, Model model) {
    model.addAttribute("list", list);
    model.addAttribute(
        "problems",
        sentences.stream().map(sentence -> new Filled.Problem("#list", sentence)).toList());
    return "desk/calendar-list";
  }

  /** Browsers send every line end as two characters, which must not make a list too large. */
  private static byte[] bytes(String list) {
    return list.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The list as it can be shown and mended; what is too large to be one is not sent back. */
  private static String text(byte[] list) {
    return list.length > HolidayLists.LARGEST ? "" : new String(list, StandardCharsets.UTF_8);
  }
}
