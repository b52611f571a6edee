package org.gongshang.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongshang.NotVisible;
import org.gongshang.Walk;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Which matters a person finds, and what is told of each. */
abstract class MattersCases {

  private static final String COMMUNITY = "110105012022";
  private static final long UNIT = 77_001;
  private static final long RESIDENT = 77_101;
  private static final long NEIGHBOUR = 77_102;
  private static final long SOMEBODY = 77_103;

  @Autowired Matters matters;
  @Autowired Requesters requesters;
  @Autowired MatterMoves moves;
  @Autowired MatterSearch search;
  @Autowired MatterOpening opening;
  @Autowired HistoryLines history;
  @Autowired Regions regions;
  @Autowired Walk walk;
  @Autowired JdbcTemplate sql;
  @Autowired TransactionTemplate transaction;

  private final String mark = UUID.randomUUID().toString().substring(0, 8);
  private long community;
  private long subdistrict;

  @BeforeEach
  void the_place() {
    community = regions.byCode(COMMUNITY).orElseThrow().id();
    subdistrict = regions.parent(community).orElseThrow().id();
  }

  @Test
  void those_who_asked_those_who_own_it_those_above_and_its_unit_find_it_and_nobody_else() {
    MatterNumber matter = opened("电动自行车充电棚");
    act(() -> requesters.add(matter, NEIGHBOUR));
    act(() -> matters.assignUnit(matter, UNIT));

    everyoneOf(matter).forEach(viewer -> assertThat(found(viewer)).containsExactly(matter));
    strangersTo(matter).forEach(viewer -> assertThat(found(viewer)).isEmpty());
  }

  @Test
  void the_list_and_the_single_matter_agree_on_who_may_see_it() {
    MatterNumber matter = opened("一致");
    act(() -> requesters.add(matter, NEIGHBOUR));
    act(() -> matters.assignUnit(matter, UNIT));

    everyoneOf(matter)
        .forEach(
            viewer ->
                assertThat(matters.visible(matter.value(), viewer).number()).isEqualTo(matter));
    strangersTo(matter)
        .forEach(
            viewer ->
                assertThatThrownBy(() -> matters.visible(matter.value(), viewer))
                    .isInstanceOf(NotVisible.class));
  }

  private Stream<Viewer> everyoneOf(MatterNumber matter) {
    assertThat(matters.get(matter).regionId()).isEqualTo(community);
    return Stream.of(
        viewer(RESIDENT),
        viewer(NEIGHBOUR),
        viewer(SOMEBODY, mandate(Role.CLERK, community, null)),
        viewer(SOMEBODY, mandate(Role.SUPERVISOR, community, null)),
        viewer(SOMEBODY, mandate(Role.OFFICIAL, subdistrict, null)),
        viewer(SOMEBODY, mandate(Role.APPROVER, regions.top().id(), null)),
        viewer(SOMEBODY, mandate(Role.UNIT, subdistrict, UNIT)));
  }

  private Stream<Viewer> strangersTo(MatterNumber matter) {
    long beside = regions.byCode("110105012021").orElseThrow().id();
    assertThat(matters.owners(matter)).doesNotContain(beside, subdistrict);
    return Stream.of(
        viewer(SOMEBODY),
        viewer(SOMEBODY, mandate(Role.RESIDENT, community, null)),
        viewer(SOMEBODY, mandate(Role.CLERK, subdistrict, null)),
        viewer(SOMEBODY, mandate(Role.CLERK, beside, null)),
        viewer(SOMEBODY, mandate(Role.OFFICIAL, beside, null)),
        viewer(SOMEBODY, mandate(Role.UNIT, community, UNIT + 1)));
  }

  @Test
  void who_handed_a_matter_up_keeps_finding_it() {
    MatterNumber matter = opened("上报的事");
    act(() -> moves.handUp(matter, null));

    assertThat(found(viewer(SOMEBODY, mandate(Role.CLERK, community, null))))
        .containsExactly(matter);
    assertThat(found(viewer(SOMEBODY, mandate(Role.CLERK, subdistrict, null))))
        .containsExactly(matter);
    assertThat(matters.owners(matter)).containsExactly(community, subdistrict);
  }

  @Test
  void pages_show_each_matter_once_newest_first_even_when_all_opened_at_one_moment() {
    List<MatterNumber> all = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      all.add(0, opened("同时 " + i));
    }
    long at = matters.get(all.get(0)).openedAt().toEpochMilli();
    all.forEach(
        number ->
            sql.update("update matter set opened_at = ? where number = ?", at, number.value()));

    List<MatterNumber> seen = new ArrayList<>();
    Inbox.Cursor after = null;
    List<Matter> page;
    do {
      page = search.list(viewer(RESIDENT), null, null, mark, after, 3);
      page.forEach(matter -> seen.add(matter.number()));
      after = page.isEmpty() ? null : cursor(page.get(page.size() - 1));
    } while (page.size() == 3);

    assertThat(seen).containsExactlyElementsOf(all);
  }

  private static Inbox.@Nullable Cursor cursor(Matter last) {
    return Inbox.Cursor.parse(new Inbox.Cursor(last.openedAt(), last.number().value()).toString());
  }

  @Test
  void status_stage_and_text_leave_out_the_others() {
    MatterNumber open = opened("省 50% 电𠮷😀");
    MatterNumber moved = opened("省 505 电_");
    MatterNumber ended = opened("办完的事");
    act(() -> matters.enter(moved, Stage.PROJECT));
    act(() -> matters.end(ended, MatterStatus.CLOSED));

    assertThat(found("open", null, mark)).containsExactly(moved, open);
    assertThat(found("closed", null, mark)).containsExactly(ended);
    assertThat(found(null, "project", mark)).containsExactly(moved);
    assertThat(found(null, null, mark + " 省 50% 电")).containsExactly(open);
    assertThat(found(null, null, "电_")).contains(moved).doesNotContain(open);
    assertThat(found(null, null, "𠮷😁")).isEmpty();
    assertThat(found(null, null, open.value())).containsExactly(open);
    assertThat(found("nonsense", null, mark)).isEmpty();
  }

  @Test
  void a_region_finds_its_own_however_many_others_have() {
    MatterNumber own = opened("本社区的");
    MatterNumber decided = opened("已立项的");
    MatterNumber ended = opened("办完的");
    act(() -> matters.enter(decided, Stage.PROJECT));
    act(() -> matters.end(ended, MatterStatus.CLOSED));
    Viewer street = viewer(SOMEBODY, mandate(Role.OFFICIAL, subdistrict, null));
    for (int others = 0; others < 3; others++) {
      MatterNumber up = opened("上报的 " + others);
      act(() -> moves.handUp(up, null));
    }

    assertThat(at(street, community)).containsExactly(own);
    assertThat(at(street, subdistrict)).hasSize(3);
    assertThat(at(viewer(SOMEBODY, mandate(Role.CLERK, subdistrict, null)), community)).isEmpty();
  }

  private List<MatterNumber> at(Viewer viewer, long region) {
    return search.at(viewer, region, Set.of(Stage.NEED, Stage.DELIBERATION), 200).stream()
        .filter(matter -> matter.title().startsWith(mark))
        .map(Matter::number)
        .toList();
  }

  @Test
  void the_history_is_told_newest_first_and_keeps_every_character() {
    MatterNumber matter = opened("历史");
    act(() -> matters.note(matter, RESIDENT, "event.keptAtLevel", "𠮷安里 😀 “\"\\”"));
    walk.goOn();

    assertThat(history.of(matter.value()).lines())
        .extracting(HistoryLine::eventKey)
        .startsWith("event.keptAtLevel")
        .endsWith("event.opened");
    assertThat(history.of(matter.value()).lines().get(0).particulars())
        .containsExactly("𠮷安里 😀 “\"\\”");
    assertThat(history.steps(matter.value()))
        .extracting(HistoryLines.StepLine::enteredAt)
        .isSorted()
        .isNotEmpty();
    assertThat(history.steps(matter.value()))
        .filteredOn(step -> step.leftAt() == null)
        .extracting(HistoryLines.StepLine::elementType)
        .contains("userTask");
  }

  private MatterNumber opened(String title) {
    return opening.open(new NewMatter(mark + " " + title, community, RESIDENT));
  }

  private void act(Runnable act) {
    transaction.executeWithoutResult(status -> act.run());
  }

  private List<MatterNumber> found(Viewer viewer) {
    return search.list(viewer, null, null, mark, null, 50).stream().map(Matter::number).toList();
  }

  private List<MatterNumber> found(@Nullable String status, @Nullable String stage, String text) {
    return search.list(viewer(RESIDENT), status, stage, text, null, 50).stream()
        .map(Matter::number)
        .toList();
  }

  private static Viewer viewer(long account, Mandate... mandates) {
    return new Viewer(account, "某人", List.of(mandates));
  }

  private static Mandate mandate(Role role, long region, @Nullable Long organisation) {
    return new Mandate(
        1,
        SOMEBODY,
        role,
        region,
        null,
        organisation,
        null,
        null,
        java.time.LocalDate.EPOCH,
        null,
        false);
  }
}
