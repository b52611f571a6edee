package org.gongshang.programme.annual;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongshang.Pages;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.ballot.Ballots;
import org.gongshang.division.Sandbox;
import org.gongshang.people.Mandates;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Naming;
import org.gongshang.region.Region;
import org.gongshang.region.RegionActs;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.Regions;
import org.gongshang.scoring.CandidateDesk;
import org.gongshang.scoring.ScoringDesk;
import org.gongshang.scoring.ScoringForm;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rounds;
import org.gongshang.workflow.TaskDesk;
import org.gongshang.workflow.form.Typed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens around a programme while it is on its way. */
abstract class ProgrammeChangesCases {

  @Autowired ApplicationContext context;
  @Autowired ProgrammeDesk desk;
  @Autowired ProgrammeMapper mapper;
  @Autowired ProposalDesk proposals;
  @Autowired ScoringDesk scorings;
  @Autowired CandidateDesk candidates;
  @Autowired TaskDesk tasks;
  @Autowired Ballots ballots;
  @Autowired ProjectSelection selection;
  @Autowired Rounds rounds;
  @Autowired Regions regions;
  @Autowired RegionActs acts;
  @Autowired RegionClosing closing;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcTemplate sql;
  @Autowired Walk walk;
  @Autowired MockMvc mvc;

  private ProgrammeYear year;

  @BeforeEach
  void a_community() {
    year = new ProgrammeYear(context);
  }

  @Test
  void a_vote_opens_after_its_approval_and_keeps_who_approved_it() throws Exception {
    String number = year.begun("10 万");
    year.screened(number);
    year.shortlists(number);
    year.settles(number, year.terms("equal-shares", "APPROVAL", "10 万", "1"));
    approves(number);

    assertThat(state(number)).isEqualTo(ProgrammeState.READY);
    assertThat(new Pages(mvc, walk).text(year.clerk, "/programmes/" + number))
        .contains("投票正在开启")
        .doesNotContain("投票没有开启");
    walk.goOn();
    Programme voting = mapper.find(number).orElseThrow();
    assertThat(voting.state()).isEqualTo(ProgrammeState.VOTING);
    assertThat(ballots.rule(voting.round()).openedBy())
        .isEqualTo(walk.person(year.approver).accountId());
    assertThat(rounds.roll(voting.round())).hasSize(3);
  }

  @Test
  void a_vote_whose_last_voter_left_before_it_opened_can_be_broken_off() throws Exception {
    year.box.longAgo(year.street, year.community);
    long next = year.box.community(year.street);
    year.box.longAgo(next);
    String number = year.begun("10 万");
    year.screened(number);
    year.shortlists(number);
    year.settles(number, year.terms("equal-shares", "APPROVAL", "10 万", "1"));
    approves(number);
    year.residents.forEach(this::leaves);
    walk.goOn();

    assertThat(state(number)).isEqualTo(ProgrammeState.READY);
    assertThat(new Pages(mvc, walk).text(year.convener, "/programmes/" + number))
        .contains("投票没有开启", "没有投票人", "/abort\"")
        .doesNotContain("投票正在开启");
    assertRefused(() -> closes(next), "annual.region.unfinished");
    breaksOff(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.ABORTED);
    assertThat(
            sql.queryForObject(
                "select count(*) from ACT_RU_EXECUTION where BUSINESS_KEY_ = ?",
                Integer.class,
                number))
        .isZero();
    closes(next);
  }

  private void leaves(String resident) {
    Viewer who = walk.person(resident);
    Mandates mandates = context.getBean(Mandates.class);
    mandates
        .current(who.accountId())
        .forEach(each -> mandates.end(each.id(), walk.today().minusDays(1), who.accountId()));
  }

  /** Without what follows from it at once. */
  private void approves(String number) {
    InboxRow task = walk.task(year.approver, "annual-settle", number);
    Map<String, String> answers =
        Map.of("programmeDecision", "vote", "lastDay", "" + walk.today().plusDays(3));
    tasks.submit(
        task.taskId(),
        walk.person(year.approver),
        Typed.ofValues(answers),
        task.formDeployment(),
        Walk.key());
  }

  private void breaksOff(String number) {
    desk.abort(walk.person(year.convener), number, "经费取消，今年不办了。", Walk.key());
  }

  @Test
  void nobody_breaks_it_off_between_the_end_of_a_vote_and_its_count() throws Exception {
    String number = year.begun("100000");
    year.voting(number);
    long round = mapper.find(number).orElseThrow().round();
    transaction.executeWithoutResult(status -> rounds.close(round));
    Pages web = new Pages(mvc, walk);
    String path = "/programmes/" + number;

    assertThat(web.text(year.convener, path)).contains("正在计票").doesNotContain("/abort\"");
    assertRefused(() -> breaksOff(number), "annual.counting");
    assertThat(
            web.send(year.convener, path + "/abort", "reason", "经费取消了。", "_key", Walk.key())
                .getContentAsString())
        .contains("出结果后再终止");
    year.voteEnds();
    breaksOff(number);
    assertThat(state(number)).isEqualTo(ProgrammeState.ABORTED);
  }

  @Test
  void who_breaks_it_off_while_votes_are_counted_is_told_at_once_and_the_count_stands() {
    String number = year.begun("100000");
    year.voting(number);
    long round = mapper.find(number).orElseThrow().round();
    sql.update("update round set closes_at = opened_at where id = ?", round);

    transaction.executeWithoutResult(
        counting -> {
          rounds.close(round);
          assertThat(CompletableFuture.supplyAsync(() -> refusedToBreakOff(number)).join())
              .isEqualTo("annual.counting");
          selection.select(number, ballots.rule(round).deployment());
        });
    assertThat(state(number)).isEqualTo(ProgrammeState.SELECTED);
  }

  private String refusedToBreakOff(String number) {
    try {
      breaksOff(number);
      return "";
    } catch (Refusal refusal) {
      return refusal.key();
    }
  }

  @Test
  void a_region_below_that_is_renamed_voids_no_vote() {
    ProgrammeYear above = ProgrammeYear.ofStreet(context);
    String number = above.begun("10万元");
    String resident = above.residents.get(0);
    long own = above.proposes(resident, number, "社区食堂", "" + above.community);
    long all = above.proposes(resident, number, "街心花园");
    above.endsCall(number);
    above.screens(number, own, "3 万");
    above.screens(number, all, "6 万");
    walk.does(above.clerk, "annual-screen", number, "done", "true");
    above.shortlists(number);
    above.settles(number, shares(above.community));
    above.opensVote(number);
    above.votes(resident, number, own, all);
    renames(above.community);
    above.voteEnds();

    assertThat(mapper.find(number).orElseThrow().fault()).isNull();
    assertThat(above.proposal(own).state()).isEqualTo(ProposalState.SELECTED);
  }

  private static TermsForm shares(long region) {
    return new TermsForm(
        "0",
        "100000",
        "greedy",
        "over-budget",
        "",
        "APPROVAL",
        "",
        "true",
        "1",
        Map.of("" + region, "4 万"));
  }

  private void renames(long region) {
    Region was = regions.get(region);
    acts.rename(
        region,
        year.box.version(region),
        new Naming(was.code(), "更名" + region, "", null),
        Sandbox.AUTHOR);
  }

  @Test
  void a_region_closes_with_a_programme_under_way_and_its_successor_carries_it_on() {
    year.box.longAgo(year.street, year.community);
    long next = year.box.community(year.street);
    year.box.longAgo(next);
    String clerk = year.box.person(Role.CLERK, next);
    String number = year.begun("100000");
    List<Long> listed = year.selected(number);

    assertRefused(() -> closes(next), "annual.region.unfinished");
    year.publishes(number);
    year.looksSoon(number);
    year.noticeEnds();
    assertThat(walk.open(number)).containsExactly("annual-check");
    closes(next);

    assertThat(mapper.find(number).orElseThrow().regionId()).isEqualTo(next);
    assertThat(
            sql.queryForList(
                "select message_key from message where account_id = ?",
                String.class,
                walk.person(clerk).accountId()))
        .contains("annual.message.handedOver");
    reports(clerk, number, listed);
    walk.does(clerk, "annual-check", number, "done", "true");
    assertThat(state(number)).isEqualTo(ProgrammeState.CHECKED);
  }

  @Test
  void a_region_with_the_code_of_a_closed_one_begins_programmes_of_the_same_year() {
    year.box.longAgo(year.street, year.community);
    long next = year.box.community(year.street);
    year.box.longAgo(next);
    String clerk = year.box.person(Role.CLERK, next);
    String first = year.begun("100000");
    breaksOff(first);
    Region closed = regions.get(year.community);
    closes(next);
    acts.rename(
        next,
        year.box.version(next),
        new Naming(closed.code(), year.box.name(next), "", null),
        Sandbox.AUTHOR);

    String led = desk.begin(walk.person(clerk), next, year.form("100000"), Walk.key());
    assertThat(led).isEqualTo("/programmes/" + first.substring(0, first.lastIndexOf('-')) + "-02");
  }

  private void closes(long successor) {
    long region = year.community;
    closing.close(region, year.box.version(region), successor, null, Sandbox.AUTHOR);
  }

  private void reports(String clerk, String number, List<Long> ids) {
    ReportDesk reports = context.getBean(ReportDesk.class);
    ReportForm form = new ReportForm("CHECK", "", "ON_TIME", "已经开工，进度正常。");
    ids.forEach(id -> reports.report(walk.person(clerk), number, id, form, Walk.key()));
  }

  @Test
  void what_is_proposed_can_be_scored_by_its_own_region_until_people_vote() {
    String number = year.begun("100000");
    List<Long> listed = year.screened(number);
    String path = "/programmes/" + number + "/proposals/" + listed.get(0);
    Viewer by = walk.person(year.clerk);
    String scoring = scoring(by, year.community);
    candidates.putForward(by, scoring, List.of(path), Walk.key());

    assertThat(
            sql.queryForList(
                "select cost from scoring_candidate where scoring = ?", BigDecimal.class, scoring))
        .singleElement(InstanceOfAssertFactories.BIG_DECIMAL)
        .isEqualByComparingTo("35000");
    long other = year.box.community(year.street);
    Viewer neighbour = walk.person(year.box.person(Role.CLERK, other));
    String elsewhere = scoring(neighbour, other);
    assertRefused(
        () -> candidates.putForward(neighbour, elsewhere, List.of(path), Walk.key()),
        "scoring.offered.gone");
    year.shortlists(number);
    year.settles(number, year.terms("greedy", "APPROVAL", "100000", "1"));
    year.opensVote(number);
    assertRefused(
        () ->
            candidates.putForward(
                by,
                scoring,
                List.of("/programmes/" + number + "/proposals/" + listed.get(1)),
                Walk.key()),
        "scoring.offered.gone");
  }

  private String scoring(Viewer by, long region) {
    ScoringForm form = new ScoringForm("", "年度项目评审", "1", "40", "PUBLIC", "true");
    String led = scorings.begin(by, region, form, Walk.key());
    return led.substring(led.lastIndexOf('/') + 1);
  }

  @Test
  void a_proposal_of_a_thousand_characters_is_scored_by_its_beginning() {
    String number = year.begun("100000");
    String resident = year.residents.get(0);
    proposals.propose(
        walk.person(resident), number, new ProposalForm("长说明", "长😀".repeat(400), ""), Walk.key());
    Viewer by = walk.person(year.clerk);
    String scoring = scoring(by, year.community);
    candidates.putForward(
        by,
        scoring,
        List.of("/programmes/" + number + "/proposals/" + year.newest(number).id()),
        Walk.key());

    String body =
        sql.queryForObject(
            "select body from scoring_candidate where scoring = ?", String.class, scoring);
    assertThat(body).endsWith("…");
    assertThat(body.codePointCount(0, body.length())).isEqualTo(500);
  }

  private ProgrammeState state(String number) {
    return mapper.find(number).orElseThrow().state();
  }

  private static void assertRefused(ThrowingCallable act, String key) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            Refusal.class,
            refusal -> assertThat(refusal.all()).extracting(Refusal::key).contains(key));
  }
}
