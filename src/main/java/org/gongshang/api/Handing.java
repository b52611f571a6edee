package org.gongshang.api;

import java.util.List;
import org.gongshang.people.Colleague;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.gongshang.workflow.act.Transfers;
import org.gongshang.workflow.act.Urging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hands tasks on and urges their holders for programs, by the same door as the pages. */
@Component
class Handing {

  private final Transfers transfers;
  private final Urging urging;
  private final Regions regions;

  Handing(Transfers transfers, Urging urging, Regions regions) {
    this.transfers = transfers;
    this.urging = urging;
    this.regions = regions;
  }

  /** To whom a task may be handed. */
  record Choices(List<Choice> choices) {}

  /**
   * @param to what is sent to hand the task to them
   * @param name of a person; absent for everybody who holds the office
   * @param role key of the office
   */
  record Choice(String to, @Nullable String name, String role, Place region) {

    static Choice of(Colleague each, Regions regions) {
      return new Choice(
          each.holder(), each.name(), each.role().key(), Place.of(regions.get(each.regionId())));
    }
  }

  /**
   * A task is handed on.
   *
   * @param to one of the choices
   */
  record Transfer(@Nullable String to, @Nullable String reason) {}

  /** Those who hold a task are urged. */
  record Line(@Nullable String words) {}

  Choices choices(String taskId, Viewer viewer) {
    return new Choices(
        transfers.choices(transfers.row(taskId, viewer), viewer).stream()
            .map(each -> Choice.of(each, regions))
            .toList());
  }

  TaskAnswers.Done transfer(String taskId, Viewer viewer, Transfer sent, IdempotencyKey key) {
    transfers.pass(taskId, viewer, text(sent.to()), text(sent.reason()), key.value());
    return new TaskAnswers.Done(taskId, "transferred");
  }

  TaskAnswers.Done urge(String taskId, Viewer viewer, Line sent, IdempotencyKey key) {
    urging.urge(taskId, viewer, text(sent.words()), key.value());
    return new TaskAnswers.Done(taskId, "urged");
  }

  private static String text(@Nullable String sent) {
    return sent == null ? "" : sent;
  }
}
