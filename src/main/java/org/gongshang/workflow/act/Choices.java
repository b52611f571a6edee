package org.gongshang.workflow.act;

import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.gongshang.people.Colleague;
import org.gongshang.people.Role;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays out people to choose from: who works at the same place first, then those above and below,
 * office by office, and whole offices last.
 */
@Component
class Choices {

  /** Who keeps the office comes before who only looks on or carries out. */
  private static final List<Role> ORDER =
      List.of(
          Role.CLERK,
          Role.CONVENER,
          Role.APPROVER,
          Role.OFFICIAL,
          Role.SUPERVISOR,
          Role.UNIT,
          Role.REPRESENTATIVE,
          Role.RESIDENT,
          Role.MODELER,
          Role.REVIEWER,
          Role.ADMIN);

  private final Regions regions;

  Choices(Regions regions) {
    this.regions = regions;
  }

  /**
   * @param here region of what is to be done
   * @param same office that comes first at each place; null where none does
   */
  List<ChoiceGroup> grouped(Collection<Colleague> people, long here, @Nullable Role same) {
    Map<Part, List<Colleague>> parts =
        people.stream()
            .sorted(order(here, same))
            .collect(
                Collectors.groupingBy(
                    each -> part(each, here), LinkedHashMap::new, Collectors.toList()));
    return parts.entrySet().stream().map(part -> group(part.getKey(), part.getValue())).toList();
  }

  private Comparator<Colleague> order(long here, @Nullable Role same) {
    Comparator<Colleague> parts =
        Comparator.<Colleague, Boolean>comparing(each -> each.name() == null)
            .thenComparing(each -> each.regionId() != here)
            .thenComparing(each -> each.role() != same)
            .thenComparing(each -> ORDER.indexOf(each.role()));
    return parts
        .thenComparing(each -> regions.get(each.regionId()).level())
        .thenComparing(each -> regions.get(each.regionId()).code())
        .thenComparing(
            each -> Objects.requireNonNullElse(each.name(), ""),
            Collator.getInstance(Locale.SIMPLIFIED_CHINESE));
  }

  private Part part(Colleague each, long here) {
    if (each.name() == null) {
      return new Part(null, null);
    }
    boolean near = each.regionId() == here;
    return new Part(near ? ChoiceGroup.Choice.place(each, regions) : null, each.role());
  }

  private ChoiceGroup group(Part part, List<Colleague> some) {
    List<ChoiceGroup.Choice> choices =
        some.stream().map(each -> ChoiceGroup.Choice.of(each, regions)).toList();
    List<String> places = choices.stream().map(ChoiceGroup.Choice::region).distinct().toList();
    boolean together = part.role() != null && places.size() == 1;
    return new ChoiceGroup(together ? places.get(0) : null, part.role(), choices);
  }

  /**
   * What stands under one heading.
   *
   * @param here where they are, if that is where it is to be done
   */
  private record Part(@Nullable String here, @Nullable Role role) {}
}
