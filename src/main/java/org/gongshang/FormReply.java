package org.gongshang;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Answers a form that was sent: it leads on and says there what was done, or it is shown again with
 * everything that is wrong about it. Whoever shows it again puts in what was typed.
 */
public final class FormReply {

  private final Model model;
  private final RedirectAttributes flash;
  private final Function<Refusal, List<?>> faults;

  /** Each refusal is told at the field that its key names. */
  public FormReply(Model model, RedirectAttributes flash) {
    this(model, flash, Refusal::all);
  }

  /**
   * @param faults what is wrong, at its fields, as {@code ui.faulty} shows it
   */
  public FormReply(Model model, RedirectAttributes flash, Function<Refusal, List<?>> faults) {
    this.model = model;
    this.flash = flash;
    this.faults = faults;
  }

  /**
   * @param done message that says what was done
   * @param act does it, and says where it leads
   * @param again the view of the form
   */
  public String to(String done, Supplier<String> act, Supplier<String> again) {
    return to(
        () -> {
          String led = act.get();
          flash.addFlashAttribute("done", done);
          return led;
        },
        again);
  }

  /** Where the page to which it leads needs no words. */
  public String to(Supplier<String> act, Supplier<String> again) {
    try {
      return "redirect:" + act.get();
    } catch (Refusal refusal) {
      model.addAttribute("faults", faults.apply(refusal));
      return again.get();
    }
  }
}
