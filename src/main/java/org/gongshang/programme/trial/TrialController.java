package org.gongshang.programme.trial;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gongshang.FormReply;
import org.gongshang.people.Viewer;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.pabulib.PabulibWriter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages on which a rule is tried on the election in a file. */
@Controller
@RequestMapping("/programmes/trials")
class TrialController {

  private final Trials trials;
  private final TrialRunner runner;

  TrialController(Trials trials, TrialRunner runner) {
    this.trials = trials;
    this.runner = runner;
  }

  @GetMapping
  String begin(@ModelAttribute("wanted") Wanted wanted, Viewer viewer, Model model) {
    model.addAttribute("earlier", trials.earlier(viewer));
    model.addAttribute("megabytes", PabulibReader.MEGABYTES);
    return "programme/trials";
  }

  @PostMapping
  String start(
      @RequestParam MultipartFile file,
      @ModelAttribute("wanted") Wanted wanted,
      @RequestParam(name = "_key", defaultValue = "") String key,
      Viewer viewer,
      Model model,
      RedirectAttributes flash) {
    return new FormReply(model, flash)
        .to(() -> started(file, wanted, key, viewer), () -> begin(wanted, viewer, model));
  }

  private String started(MultipartFile file, Wanted wanted, String key, Viewer viewer) {
    String location = trials.start(file, wanted, key, viewer);
    runner.enqueue(Long.parseLong(location.substring(location.lastIndexOf('/') + 1)));
    return location;
  }

  @GetMapping("/{id:\\d{1,18}}")
  String watch(@PathVariable long id, Viewer viewer, Model model) {
    model.addAttribute("page", trials.page(id, viewer));
    return "programme/trial";
  }

  @PostMapping("/{id:\\d{1,18}}/stop")
  String stop(@PathVariable long id, Viewer viewer) {
    trials.stop(id, viewer);
    return "redirect:/programmes/trials/" + id;
  }

  @GetMapping("/{id:\\d{1,18}}/outcome.pb")
  void outcome(@PathVariable long id, Viewer viewer, HttpServletResponse response)
      throws IOException {
    Pabulib file = trials.outcome(trials.visible(id, viewer));
    response.setContentType("text/plain; charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"outcome-" + id + ".pb\"");
    PabulibWriter.write(file, response.getOutputStream());
  }
}
