package org.gongshang.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;

/** The milestones of one round, in order of time. */
record Milestones(List<Milestone> list) {

  private static final int ROWS = 4;

  Milestones {
    list = List.copyOf(list);
    if (list.isEmpty()) {
      throw new Refusal("implementation.milestones.none");
    }
    for (int i = 1; i < list.size(); i++) {
      if (list.get(i).dueOn().isBefore(list.get(i - 1).dueOn())) {
        throw new Refusal(
            "implementation.milestones.order", list.get(i).name(), list.get(i - 1).name());
      }
    }
  }

  /** Reads the rows of the form; a row is either whole or empty. */
  static Milestones of(Answers answers) {
    List<Milestone> rows = new ArrayList<>();
    for (int row = 1; row <= ROWS; row++) {
      Optional<String> name = answers.optionalText("milestone" + row + "Name");
      Optional<LocalDate> date =
          Optional.ofNullable((LocalDate) answers.values().get("milestone" + row + "Date"));
      if (name.isPresent() != date.isPresent()) {
        throw new Refusal("implementation.milestones.half", row);
      }
      if (name.isPresent() && date.isPresent()) {
        rows.add(new Milestone(rows.size() + 1, name.get().strip(), date.get()));
      }
    }
    return new Milestones(rows);
  }

  /** A deadline that has passed cannot bind any more: what is late is late. */
  void check(LocalDate today, @Nullable LocalDate deadline) {
    if (list.get(0).dueOn().isBefore(today)) {
      throw new Refusal(
          "implementation.milestones.past", list.get(0).name(), list.get(0).dueOn().toString());
    }
    Milestone last = list.get(list.size() - 1);
    if (deadline != null && !deadline.isBefore(today) && last.dueOn().isAfter(deadline)) {
      throw new Refusal(
          "implementation.milestones.late",
          last.name(),
          last.dueOn().toString(),
          deadline.toString());
    }
  }
}
