package org.gongshang.implementation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongshang.Refusal;
import org.gongshang.workflow.Answers;
import org.jspecify.annotations.Nullable;

/** The rows of the form in which a unit lays out one round; a row is either whole or empty. */
record Milestones(List<Row> rows) {

  private static final int ROWS = 4;

  Milestones {
    rows = List.copyOf(rows);
  }

  static Milestones of(Answers answers) {
    List<Row> rows = new ArrayList<>();
    for (int at = 1; at <= ROWS; at++) {
      String name = answers.optionalText("milestone" + at + "Name").map(String::strip).orElse(null);
      LocalDate dueOn = answers.optionalDate("milestone" + at + "Date").orElse(null);
      if (name != null || dueOn != null) {
        rows.add(new Row(at, name, dueOn));
      }
    }
    return new Milestones(rows);
  }

  /** What is wrong, by field of the form. */
  Map<String, Refusal> faults(LocalDate today, @Nullable LocalDate deadline) {
    Map<String, Refusal> faults = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      faults.put("milestone1Name", new Refusal("implementation.milestones.none"));
    }
    Row before = null;
    for (Row row : rows) {
      if (row.half() != null) {
        faults.put(row.half(), new Refusal("implementation.milestones.half", row.at()));
      } else {
        Refusal fault = row.fault(before, today, deadline);
        if (fault != null) {
          faults.put(row.dateField(), fault);
        }
        before = row;
      }
    }
    return faults;
  }

  /** In order of time; only asked where nothing is wrong. */
  List<Milestone> list() {
    List<Milestone> list = new ArrayList<>();
    rows.forEach(row -> list.add(new Milestone(list.size() + 1, row.theName(), row.theDay())));
    return list;
  }

  /**
   * @param at which row it is, from 1
   */
  record Row(int at, @Nullable String name, @Nullable LocalDate dueOn) {

    /** The field that is missing; null where both are there. */
    @Nullable String half() {
      if (name == null) {
        return "milestone" + at + "Name";
      }
      return dueOn == null ? dateField() : null;
    }

    String dateField() {
      return "milestone" + at + "Date";
    }

    String theName() {
      return Objects.requireNonNull(name);
    }

    LocalDate theDay() {
      return Objects.requireNonNull(dueOn);
    }

    /** A deadline that has passed cannot bind any more: what is late is late. */
    @Nullable Refusal fault(@Nullable Row before, LocalDate today, @Nullable LocalDate deadline) {
      LocalDate day = theDay();
      if (day.isBefore(today)) {
        return new Refusal("implementation.milestones.past", theName(), day);
      }
      if (before != null && day.isBefore(before.theDay())) {
        return new Refusal("implementation.milestones.order", theName(), before.theName());
      }
      if (deadline != null && !deadline.isBefore(today) && day.isAfter(deadline)) {
        return new Refusal("implementation.milestones.late", theName(), day, deadline);
      }
      return null;
    }
  }
}
