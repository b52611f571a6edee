package org.gongshang.message;

import java.util.Locale;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MessageController {

  private final MessagePages pages;
  private final Messages messages;

  MessageController(MessagePages pages, Messages messages) {
    this.pages = pages;
    this.messages = messages;
  }

  @GetMapping("/messages")
  String list(
      Viewer viewer,
      @RequestParam(required = false) @Nullable String after,
      Locale locale,
      Model model) {
    model.addAttribute("page", pages.page(viewer.accountId(), Place.parse(after), locale));
    return "message/list";
  }

  /** Reading happens by opening. */
  @GetMapping("/messages/{id}")
  String open(@PathVariable long id, Viewer viewer) {
    String link = messages.open(id, viewer.accountId());
    return "redirect:" + (isOurs(link) ? link : "/messages");
  }

  private static boolean isOurs(String link) {
    return link.startsWith("/") && !link.startsWith("//") && !link.contains("\\");
  }

  @PostMapping("/messages/read")
  String readAll(Viewer viewer) {
    messages.readAll(viewer.accountId());
    return "redirect:/messages";
  }
}
