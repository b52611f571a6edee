package org.gongshang.programme.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongshang.NotVisible;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Seal;
import org.gongshang.Sha256;
import org.gongshang.Walk;
import org.gongshang.notice.Objections;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.programme.pabulib.Pabulib;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.selection.Watch;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** A region takes its programme from the call to the evaluation at the end of the year. */
abstract class ProgrammeDayCases {

  @Autowired ApplicationContext context;
  @Autowired ProgrammeDesk desk;
  @Autowired ProposalDesk proposals;
  @Autowired ScreeningDesk screening;
  @Autowired ShortlistDesk shortlist;
  @Autowired ReportDesk reports;
  @Autowired ProgrammePages pages;
  @Autowired ProgrammeMapper mapper;
  @Autowired ElectionFile file;
  @Autowired Objections objections;
  @Autowired Matters matters;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;

  private ProgrammeYear year;

  @BeforeEach
  void a_community() {
    year = new ProgrammeYear(context);
  }

  @Test
  void a_programme_runs_from_the_call_to_the_evaluation() {
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.SELECTED);
    year.publishes(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.NOTICE);
    year.looksSoon(number);
    year.noticeEnds();

    Proposal won = year.proposal(listed.get(0));
    assertThat(matters.find(won.matter()).orElseThrow().stage()).isEqualTo(Stage.PROJECT);
    assertThat(walk.open(won.matter())).containsExactly("project-plan");
    reports(number, "CHECK", listed);
    walk.does(year.clerk, "annual-check", number, "done", "true");
    assertThat(state(number)).isEqualTo(ProgrammeState.CHECKED);
    reports(number, "EVALUATE", listed);
    walk.does(year.clerk, "annual-evaluate", number, "done", "true");

    assertThat(state(number)).isEqualTo(ProgrammeState.EVALUATED);
    assertThat(walk.open(number)).isEmpty();
  }

  private void reports(String number, String stage, List<Long> ids) {
    ids.forEach(id -> reports(number, id, stage, "", "已经开工，进度正常。"));
  }

  private void reports(String number, long id, String stage, String known, String remark) {
    reports.report(
        walk.person(year.clerk),
        number,
        id,
        new ReportForm(stage, known, "ON_TIME", remark),
        Walk.key());
  }

  @Test
  void a_report_is_of_the_part_of_the_year_and_the_report_that_its_form_showed() throws Exception {
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);
    long id = listed.get(0);
    year.publishes(number);
    year.looksSoon(number);
    year.noticeEnds();
    reports(number, "CHECK", listed);

    assertRefused(() -> reports(number, id, "CHECK", "", "另一人也在写这一份。"), "annual.moved");
    assertThat(remarks(id)).containsExactly("已经开工，进度正常。");
    reports(number, id, "CHECK", shown(number, id), "更正：下周开工。");
    walk.does(year.clerk, "annual-check", number, "done", "true");
    String late = "迟到的年中情况写在这里。";
    String path = "/programmes/" + number + "/proposals/" + id + "/report";
    String again =
        new Pages(mvc, walk)
            .send(
                year.clerk,
                path,
                "stage",
                "CHECK",
                "known",
                "",
                "progress",
                "LATE",
                "remark",
                late,
                "_key",
                Walk.key())
            .getContentAsString();

    assertThat(again).contains("情况刚刚变了", late);
    assertThat(remarks(id)).containsExactly("更正：下周开工。");
  }

  private String shown(String number, long id) {
    return pages.proposal(walk.person(year.clerk), number, id).report().known();
  }

  private List<String> remarks(long id) {
    return sql.queryForList(
        "select remark from programme_report where proposal_id = ?", String.class, id);
  }

  @Test
  void nothing_is_checked_before_every_project_is_reported_on() {
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);
    year.publishes(number);
    year.looksSoon(number);
    year.noticeEnds();
    reports(number, "CHECK", listed.subList(0, 1));

    assertThatThrownBy(() -> walk.does(year.clerk, "annual-check", number, "done", "true"))
        .isInstanceOf(FormRejected.class);
    assertThat(state(number)).isEqualTo(ProgrammeState.RUNNING);
  }

  @Test
  void the_call_ends_by_itself_on_its_last_day() {
    String number = year.begun("100000");
    long id = year.proposes(year.residents.get(0), number, "健身步道");
    walk.until(walk.today().plusDays(11));
    walk.goOn();

    assertThat(state(number)).isEqualTo(ProgrammeState.SCREENING);
    assertRefused(() -> year.proposes(year.residents.get(0), number, "来晚了"), "annual.call.over");
    assertRefused(
        () -> proposals.withdraw(walk.person(year.residents.get(0)), number, id, Walk.key()),
        "annual.moved");
  }

  @Test
  void a_list_goes_to_the_council_only_when_all_is_screened_and_refusals_are_told() {
    String number = year.begun("100000");
    long good = year.proposes(year.residents.get(0), number, "健身步道");
    long bad = year.proposes(year.residents.get(1), number, "修一条地铁");
    year.endsCall(number);
    year.screens(number, good, "35000");

    assertThatThrownBy(() -> walk.does(year.clerk, "annual-screen", number, "done", "true"))
        .isInstanceOf(FormRejected.class);
    year.screens(number, bad, "", "no", "不是社区当年能办的事。");
    walk.does(year.clerk, "annual-screen", number, "done", "true");

    assertThat(year.proposal(bad).state()).isEqualTo(ProposalState.REFUSED);
    assertThat(told(year.residents.get(1))).contains("annual.message.refused");
  }

  @ParameterizedTest
  @CsvSource({
    "'', yes, '', annual.fault.cost",
    "-5, yes, '', annual.fault.cost",
    "0, yes, '', annual.fault.cost",
    "1.5, yes, '', annual.fault.cost",
    "很多, yes, '', annual.fault.cost",
    "999999999999, yes, '', annual.fault.cost",
    "'', no, '', annual.fault.reason.screening",
    "'', '', 没有选, annual.fault.feasible"
  })
  void a_finding_without_what_it_needs_is_refused(
      String cost, String feasible, String reason, String fault) {
    String number = year.begun("100000");
    long id = year.proposes(year.residents.get(0), number, "健身步道");
    year.endsCall(number);

    assertRefused(() -> year.screens(number, id, cost, feasible, reason), fault);
    assertThat(year.proposal(id).state()).isEqualTo(ProposalState.PROPOSED);
  }

  @Test
  void the_council_leaves_out_and_merges_with_reasons() {
    String number = year.begun("100000");
    List<Long> listed = year.screened(number);
    settle(number, listed.get(0), "merge", "" + listed.get(1), "两条是同一件事。");

    assertThat(year.proposal(listed.get(0)).mergedInto()).isEqualTo(listed.get(1));
    assertRefused(
        () -> settle(number, listed.get(1), "merge", "" + listed.get(0), "反过来并。"),
        "annual.fault.into");
    assertRefused(() -> settle(number, listed.get(1), "drop", "", "短"), "annual.fault.reason");
    assertRefused(() -> settle(number, listed.get(1), "drop", "", "这一条先不办了。"), "annual.holds");
    settle(number, listed.get(0), "keep", "", "");
    assertThat(year.proposal(listed.get(0)).state()).isEqualTo(ProposalState.ADMITTED);
    walk.does(year.convener, "annual-shortlist", number, "programmeDecision", "screen");
    assertThat(state(number)).isEqualTo(ProgrammeState.SCREENING);
  }

  private void settle(String number, long id, String verdict, String into, String reason) {
    shortlist.settle(
        walk.person(year.convener),
        number,
        id,
        new CouncilForm("" + year.proposal(id).version(), verdict, into, reason),
        Walk.key());
  }

  @Test
  void the_approver_sends_the_list_back() {
    String number = year.begun("100000");
    year.screened(number);
    year.shortlists(number);
    walk.does(
        year.approver,
        "annual-settle",
        number,
        "programmeDecision",
        "shortlist",
        "reason",
        "名单太短，请再商议。");

    assertThat(state(number)).isEqualTo(ProgrammeState.SHORTLISTING);
  }

  @Test
  void no_vote_opens_that_could_select_nothing_or_has_no_voters() {
    String number = year.begun("1000");
    year.screened(number);
    year.shortlists(number);
    year.settles(number, year.terms("greedy", "APPROVAL", "1000", "1"));

    assertThat(missing(number)).containsExactly("annual.missing.affordable");
    assertThatThrownBy(() -> year.opensVote(number)).isInstanceOf(FormRejected.class);
    year.settles(
        number,
        new TermsForm(
            "1", "50000", "greedy", "over-budget", "", "APPROVAL", "", "", "1", Map.of()));
    assertThat(missing(number)).containsExactly("annual.missing.voters");
    assertThatThrownBy(() -> year.opensVote(number)).isInstanceOf(FormRejected.class);
  }

  private List<String> missing(String number) {
    return pages.page(walk.person(year.clerk), number).missing().stream()
        .map(Refusal::key)
        .toList();
  }

  @Test
  void nobody_voted_and_people_vote_again() {
    String number = year.begun("100000");
    year.voting(number);
    year.voteEnds();

    assertThat(state(number)).isEqualTo(ProgrammeState.SELECTED);
    assertThatThrownBy(() -> year.publishes(number)).isInstanceOf(FormRejected.class);
    votesAgain(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.SETTLING);
    year.opensVote(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.VOTING);
  }

  private void votesAgain(String number) {
    walk.does(
        year.convener,
        "annual-confirm",
        number,
        "programmeDecision",
        "revote",
        "reason",
        "这次没有选出项目，重新投票。");
  }

  @ParameterizedTest
  @CsvSource({
    "update programme_proposal set cost = cost + 1 where programme = ?",
    "update programme_terms set minimum = 2 where programme = ?",
    "update programme set budget = budget + 1 where number = ?"
  })
  void whoever_touches_frozen_rules_stops_the_count(String change) {
    String number = year.begun("100000");
    List<Long> listed = year.voting(number);
    year.votes(year.residents.get(0), number, listed.get(0));
    sql.update(change, number);
    year.voteEnds();

    assertThat(mapper.find(number).orElseThrow().fault()).isEqualTo(ProjectSelection.CHANGED);
    assertThat(year.proposal(listed.get(0)).state()).isEqualTo(ProposalState.ADMITTED);
    assertThatThrownBy(() -> year.publishes(number)).isInstanceOf(FormRejected.class);
  }

  /** Values are compared, not sentences, which the program that counts may word otherwise. */
  @Test
  void a_vote_that_an_earlier_program_worded_is_counted() {
    String number = year.begun("100000");
    List<Long> listed = year.voting(number);
    year.votes(year.residents.get(0), number, listed.get(0));
    reword(mapper.find(number).orElseThrow().round());
    year.voteEnds();

    assertThat(mapper.find(number).orElseThrow().fault()).isNull();
  }

  /** The lines as another program would have frozen them, without any seal of a ballot. */
  private void reword(long round) {
    String words =
        sql.queryForObject(
            "select words from ballot_opening where round_id = ?", String.class, round);
    assertThat(Seal.of(words)).isPresent();
    sql.update(
        "update ballot_opening set words = ?, wording = 'x', fingerprint = ? where round_id = ?",
        words.replace("预算：", "预算总额："),
        Sha256.of("x"),
        round);
  }

  @Test
  void rules_cannot_change_once_people_vote() {
    String number = year.begun("100000");
    year.voting(number);

    assertRefused(
        () ->
            year.settles(
                number,
                new TermsForm(
                    "1", "100000", "greedy", "over-budget", "", "APPROVAL", "", "", "1", Map.of())),
        "annual.moved");
  }

  @Test
  void equal_votes_and_costs_go_to_the_first_listed_without_a_lot() {
    String number = year.begun("100000");
    long first = year.proposes(year.residents.get(0), number, "健身步道");
    long second = year.proposes(year.residents.get(1), number, "充电车棚");
    year.endsCall(number);
    year.screens(number, first, "40000");
    year.screens(number, second, "40000");
    walk.does(year.clerk, "annual-screen", number, "done", "true");
    year.shortlists(number);
    year.settles(number, year.terms("greedy", "BUDGET", "50000", "1"));
    year.opensVote(number);
    assertThatThrownBy(() -> year.votes(year.residents.get(0), number, first, second))
        .isInstanceOf(FormRejected.class);
    year.votes(year.residents.get(0), number, second);
    year.votes(year.residents.get(1), number, first);
    year.voteEnds();

    assertThat(year.proposal(first).state()).isEqualTo(ProposalState.SELECTED);
    assertThat(year.proposal(second).state()).isEqualTo(ProposalState.NOT_SELECTED);
    assertThat(pages.page(walk.person(year.residents.get(2)), number).decided())
        .singleElement()
        .satisfies(
            each ->
                assertThat(each.projects())
                    .extracting(project -> project.reason())
                    .containsExactly("fitted", "tooDearTied"));
  }

  @Test
  void the_file_of_a_vote_comes_to_the_same_selection() throws Exception {
    String number = year.begun("100000");
    List<Long> listed = year.voting(number);
    year.votes(year.residents.get(0), number, listed.get(0));
    year.votes(year.residents.get(1), number, listed.get(0), listed.get(1));
    year.votes(year.residents.get(2), number, listed.get(0));
    year.voteEnds();
    Viewer voter = walk.person(year.residents.get(0));
    assertThatThrownBy(() -> file.of(voter, number, 0)).isInstanceOf(NotVisible.class);
    year.publishes(number);

    Pabulib read = read(walk.person(year.residents.get(0)), number, 0);
    Terms terms = mapper.terms(number).orElseThrow();
    List<String> again = terms.selection().rule().select(read.election(), Watch.NOBODY).ids();
    assertThat(again).isEqualTo(read.selected()).contains("" + listed.get(0));
    assertThat(read.votes()).hasSize(3);
    assertThat(read.minimum()).isEqualTo(terms.minimum());
  }

  private Pabulib read(Viewer viewer, String number, long place) throws Exception {
    return PabulibReader.read(new ByteArrayInputStream(file.of(viewer, number, place)));
  }

  @Test
  void an_objection_is_answered_and_one_that_is_upheld_leads_to_a_decision() {
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);
    year.publishes(number);
    long notice = mapper.find(number).orElseThrow().notice();
    objections.object(notice, "这个项目的费用算得太低了。", Walk.key(), walk.person(year.residents.get(0)));
    objections.object(notice, "步道离窗户太近，请改线。", Walk.key(), walk.person(year.residents.get(1)));
    year.noticeEnds();
    answers(number, "dismissed");
    answers(number, "upheld");

    assertThat(walk.open(number)).containsExactly("annual-reconsider");
    walk.does(
        year.convener,
        "annual-reconsider",
        number,
        "programmeDecision",
        "revote",
        "reason",
        "费用重新核过，请大家再投一次。");
    assertThat(state(number)).isEqualTo(ProgrammeState.SETTLING);
    assertThat(year.proposal(listed.get(0)).state()).isEqualTo(ProposalState.ADMITTED);
    assertThat(year.proposal(listed.get(0)).matter()).isNull();
  }

  private void answers(String number, String ruling) {
    walk.does(year.clerk, "annual-objection", number, "ruling", ruling, "reply", "我们到现场核对过，情况如此。");
  }

  @ParameterizedTest
  @EnumSource(
      value = ProgrammeState.class,
      names = {"CALL", "SCREENING", "SHORTLISTING", "SETTLING", "VOTING", "SELECTED", "NOTICE"})
  void the_convener_breaks_it_off_at_any_stage_before_projects_start(ProgrammeState stage) {
    String number = year.begun("100000");
    comesTo(number, stage);
    assertThat(state(number)).isEqualTo(stage);

    assertThatThrownBy(() -> desk.abort(walk.person(year.clerk), number, "今年不办了。", Walk.key()))
        .isInstanceOf(NotVisible.class);
    desk.abort(walk.person(year.convener), number, "经费取消，今年不办了。", Walk.key());
    walk.goOn();

    assertThat(state(number)).isEqualTo(ProgrammeState.ABORTED);
    assertThat(walk.open(number)).isEmpty();
    assertThat(year.begun("100000")).isNotEqualTo(number);
  }

  private void comesTo(String number, ProgrammeState stage) {
    switch (stage) {
      case CALL -> assertThat(walk.open(number)).containsExactly("annual-collect");
      case SCREENING -> year.endsCall(number);
      case SHORTLISTING -> year.screened(number);
      case SETTLING -> {
        year.screened(number);
        year.shortlists(number);
      }
      case VOTING -> year.voting(number);
      case SELECTED -> year.selected(number);
      default -> {
        year.selected(number);
        year.publishes(number);
      }
    }
  }

  @Test
  void a_region_below_with_money_of_its_own_pays_for_its_own_projects() throws Exception {
    ProgrammeYear above = ProgrammeYear.ofStreet(context);
    String number = above.begun("100000");
    String resident = above.residents.get(0);
    long own = above.proposes(resident, number, "社区食堂", "" + above.community);
    long all = above.proposes(resident, number, "街心花园");
    assertRefused(() -> above.proposes(resident, number, "别处的事", "1"), "annual.fault.place");
    above.endsCall(number);
    above.screens(number, own, "50000");
    above.screens(number, all, "60000");
    walk.does(above.clerk, "annual-screen", number, "done", "true");
    above.shortlists(number);
    above.settles(number, shares(above, "40000"));
    above.opensVote(number);
    above.residents.forEach(each -> above.votes(each, number, own, all));
    above.voteEnds();

    assertThat(above.proposal(own).state()).isEqualTo(ProposalState.NOT_SELECTED);
    assertThat(above.proposal(all).state()).isEqualTo(ProposalState.SELECTED);
    above.publishes(number);
    Viewer viewer = walk.person(resident);
    assertThat(pages.page(viewer, number).decided())
        .extracting(each -> each.outcome().budget().longValue())
        .containsExactly(60000L, 40000L);
    assertThat(read(viewer, number, above.community).projects()).hasSize(1);
    assertThatThrownBy(() -> file.of(viewer, number, 1)).isInstanceOf(NotVisible.class);
  }

  private static TermsForm shares(ProgrammeYear above, String amount) {
    return new TermsForm(
        "0",
        "100000",
        "greedy",
        "over-budget",
        "",
        "APPROVAL",
        "true",
        "true",
        "1",
        Map.of("" + above.community, amount));
  }

  @Test
  void shares_of_more_than_the_budget_are_refused() {
    ProgrammeYear above = ProgrammeYear.ofStreet(context);
    String number = above.begun("100000");

    assertRefused(() -> above.settles(number, shares(above, "100001")), "annual.fault.shares");
    assertRefused(() -> above.settles(number, shares(above, "-1")), "annual.fault.share");
  }

  @Test
  void nobody_else_sees_it_and_only_those_who_should_act() {
    String number = year.begun("100000");
    long id = year.proposes(year.residents.get(0), number, "健身步道");
    Viewer stranger = walk.person(year.box.person(Role.RESIDENT, year.box.community(year.street)));
    ProposalForm form = new ProposalForm("别处的事", "给别处办一件好事，大家都高兴。", "");

    assertThatThrownBy(() -> pages.page(stranger, number)).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> proposals.propose(stranger, number, form, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> pages.page(stranger, "P-000000-2027-99"))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> pages.page(stranger, "guess")).isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> desk.begin(stranger, year.community, year.form("100000"), Walk.key()))
        .isInstanceOf(NotVisible.class);
    Viewer neighbour = walk.person(year.residents.get(1));
    assertThatThrownBy(() -> proposals.withdraw(neighbour, number, id, Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(
            () ->
                screening.screen(
                    neighbour,
                    number,
                    id,
                    new ScreeningForm("0", "yes", "yes", "yes", "1", ""),
                    Walk.key()))
        .isInstanceOf(NotVisible.class);
    assertThatThrownBy(() -> pages.proposal(neighbour, number, id + 1000))
        .isInstanceOf(NotVisible.class);
  }

  @Test
  void one_region_has_one_programme_for_a_year_and_the_same_form_twice_has_one_effect() {
    Viewer by = walk.person(year.clerk);
    String key = Walk.key();
    ProgrammeForm form = year.form("100000");
    String led = desk.begin(by, year.community, form, key);

    assertThat(desk.begin(by, year.community, form, key)).isEqualTo(led);
    assertRefused(
        () -> desk.begin(by, year.community, form, Walk.key()), "annual.fault.year.taken");
    String number = led.substring("/programmes/".length());
    ProposalForm proposal = new ProposalForm("健身步道", "在小区里修一条步道，大家都用。", "");
    String once = Walk.key();
    proposals.propose(by, number, proposal, once);
    proposals.propose(by, number, proposal, once);
    assertThat(pages.page(by, number).proposals()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 100000, annual.fault.year",
    "1, 0, annual.fault.budget",
    "1, -100, annual.fault.budget",
    "1, 一百, annual.fault.budget",
    "9, 100000, annual.fault.year"
  })
  void a_programme_with_a_wrong_year_or_budget_is_refused(int ahead, String budget, String fault) {
    ProgrammeForm good = year.form(budget);
    String wanted = ahead == 0 ? "去年" : "" + (walk.today().getYear() + ahead);
    ProgrammeForm form = new ProgrammeForm(wanted, good.title(), budget, good.callEnds());

    assertRefused(
        () -> desk.begin(walk.person(year.clerk), year.community, form, Walk.key()), fault);
  }

  @Test
  void the_pages_take_what_is_typed_and_keep_it_where_it_is_wrong() throws Exception {
    Pages web = new Pages(mvc, walk);
    String number = year.begun("100000");
    String terms = "/programmes/" + number + "/terms";
    String resident = year.residents.get(0);

    assertThat(
            web.send(year.clerk, terms, "version", "0", "budget", "十万", "_key", Walk.key())
                .getContentAsString())
        .contains("预算填大于 0 的整元数")
        .contains("value=\"十万\"");
    web.send(
        year.clerk,
        terms,
        "version",
        "0",
        "budget",
        "90,000",
        "kind",
        "greedy",
        "stopping",
        "at-once",
        "method",
        "BUDGET",
        "minimum",
        "2",
        "share[1]",
        "",
        "_key",
        Walk.key());
    assertThat(mapper.find(number).orElseThrow().budget()).isEqualTo(90_000);
    assertThat(mapper.terms(number).orElseThrow().minimum()).isEqualTo(2);
    assertThat(
            web.send(
                    resident,
                    "/programmes/" + number + "/proposals",
                    "title",
                    "灯",
                    "body",
                    "短",
                    "_key",
                    Walk.key())
                .getContentAsString())
        .contains("说明写 10 到 1,000 个字")
        .contains("value=\"灯\"");
    assertThat(web.text(resident, "/programmes")).contains("提建议").contains("征集中");
    assertThat(web.text(resident, "/programmes/" + number)).contains("年中检查").contains("提建议");
  }

  @Test
  void a_result_and_a_matter_lead_to_each_other() throws Exception {
    Pages web = new Pages(mvc, walk);
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);
    assertThat(web.text(year.convener, "/programmes/" + number)).contains("选定结果");
    year.publishes(number);
    year.noticeEnds();
    Proposal won = year.proposal(listed.get(0));

    assertThat(web.text(year.residents.get(2), "/programmes/" + number + "/proposals/" + won.id()))
        .contains("个入选")
        .contains(won.matter());
    assertThat(web.text(year.clerk, "/matters/" + won.matter()))
        .contains("投票选出")
        .contains("/programmes/" + number + "/proposals/" + won.id());
  }

  private ProgrammeState state(String number) {
    return mapper.find(number).orElseThrow().state();
  }

  private List<String> told(String login) {
    return sql.queryForList(
        "select message_key from message where account_id = ?",
        String.class,
        walk.person(login).accountId());
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.all()).extracting(Refusal::key).contains(key));
  }
}
