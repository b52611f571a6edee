package org.gongshang.programme.annual;

import java.util.ArrayList;
import java.util.List;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.gongshang.TypedLine;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes, as typed.
 *
 * @param place id of the region below that it is for; empty where it is for all
 */
public record ProposalForm(String title, String body, String place) {

  static final ProposalForm EMPTY = new ProposalForm("", "", "");

  private static final int LONGEST_TITLE = 60;
  private static final int SHORTEST_BODY = 10;
  private static final int LONGEST_BODY = 1000;

  public ProposalForm {
    title = TypedLine.stripped(title);
    body = body == null ? "" : PlainText.clean(body).strip();
    place = TypedLine.stripped(place);
  }

  /**
   * @param places ids that can be chosen
   * @throws Refusal with everything that is wrong
   */
  Checked read(List<Long> places) {
    List<Refusal> faults = new ArrayList<>();
    TypedLine.check("annual.fault.title", title, LONGEST_TITLE, true, faults);
    int length = PlainText.length(body);
    if (!PlainText.storable(body, true) || length < SHORTEST_BODY || length > LONGEST_BODY) {
      faults.add(new Refusal("annual.fault.body", SHORTEST_BODY, LONGEST_BODY));
    }
    Long chosen = place.matches("[0-9]{1,18}") ? Long.valueOf(place) : null;
    if (!place.isEmpty() && (chosen == null || !places.contains(chosen))) {
      faults.add(new Refusal("annual.fault.place"));
    }
    Refusal.throwIfAny(faults);
    return new Checked(title, body, chosen);
  }

  /** Checked. */
  record Checked(String title, String body, @Nullable Long placeId) {}
}
