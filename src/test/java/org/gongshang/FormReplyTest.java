package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

class FormReplyTest {

  private final ExtendedModelMap model = new ExtendedModelMap();
  private final RedirectAttributesModelMap flash = new RedirectAttributesModelMap();

  @Test
  void what_was_done_is_said_where_it_leads() {
    String led =
        new FormReply(model, flash).to("scoring.done.saved", () -> "/scorings", this::form);

    assertThat(led).isEqualTo("redirect:/scorings");
    assertThat(flash.getFlashAttributes()).isEqualTo(Map.of("done", "scoring.done.saved"));
    assertThat(model).isEmpty();
  }

  @Test
  void a_form_that_was_refused_comes_back_with_all_that_is_wrong() {
    String view = new FormReply(model, flash).to("scoring.done.saved", refused(), this::form);

    assertThat(view).isEqualTo("scoring/form");
    assertThat(flash.getFlashAttributes()).isEmpty();
    assertThat((List<?>) model.get("faults"))
        .extracting(fault -> ((Refusal) fault).field())
        .containsExactly("title", "places");
  }

  @Test
  void what_is_wrong_is_told_where_the_form_says() {
    new FormReply(model, flash, refusal -> List.of(new FieldFault("body", refusal)))
        .to(refused(), this::form);

    assertThat((List<?>) model.get("faults"))
        .singleElement()
        .isInstanceOfSatisfying(
            FieldFault.class, fault -> assertThat(fault.field()).isEqualTo("body"));
  }

  private String form() {
    return "scoring/form";
  }

  private static Supplier<String> refused() {
    return () -> {
      Refusal.throwIfAny(
          List.of(new Refusal("scoring.fault.title"), new Refusal("scoring.fault.places")));
      return "/scorings";
    };
  }
}
