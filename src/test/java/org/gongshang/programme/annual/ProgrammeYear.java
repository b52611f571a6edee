package org.gongshang.programme.annual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongshang.Walk;
import org.gongshang.division.Sandbox;
import org.gongshang.people.Role;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A community with people of its own, who take a programme through its year. */
final class ProgrammeYear {

  static final String EARLY = "建议已经收齐，提前结束征集。";

  final Sandbox box;
  final long street;
  final long community;
  final long home;
  final String clerk;
  final String convener;
  final String approver;
  final List<String> residents;

  private final ProgrammeDesk desk;
  private final ProposalDesk proposals;
  private final ScreeningDesk screening;
  private final TermsDesk terms;
  private final ProposalMapper mapper;
  private final JdbcTemplate sql;
  private final Walk walk;

  /** In a community. */
  ProgrammeYear(ApplicationContext context) {
    this(context, false);
  }

  /** In a street, whose residents live in its community. */
  static ProgrammeYear ofStreet(ApplicationContext context) {
    return new ProgrammeYear(context, true);
  }

  private ProgrammeYear(ApplicationContext context, boolean above) {
    box = new Sandbox(context);
    desk = context.getBean(ProgrammeDesk.class);
    proposals = context.getBean(ProposalDesk.class);
    screening = context.getBean(ScreeningDesk.class);
    terms = context.getBean(TermsDesk.class);
    mapper = context.getBean(ProposalMapper.class);
    sql = context.getBean(JdbcTemplate.class);
    walk = context.getBean(Walk.class);
    street = box.subdistrict();
    community = box.community(street);
    home = above ? street : community;
    clerk = box.person(Role.CLERK, home);
    convener = box.person(Role.CONVENER, home);
    approver = box.person(Role.APPROVER, home);
    residents =
        List.of(
            box.person(Role.RESIDENT, community),
            box.person(Role.RESIDENT, community),
            box.person(Role.RESIDENT, community));
  }

  ProgrammeForm form(String budget) {
    int year = walk.today().getYear() + 1;
    return new ProgrammeForm("" + year, year + " 年度为民办实事", budget, "" + walk.today().plusDays(10));
  }

  String begun(String budget) {
    String led = desk.begin(walk.person(clerk), home, form(budget), Walk.key());
    return led.substring("/programmes/".length());
  }

  long proposes(String login, String number, String title) {
    return proposes(login, number, title, "");
  }

  /** For one place below. */
  long proposes(String login, String number, String title, String place) {
    proposals.propose(
        walk.person(login), number, new ProposalForm(title, "在小区里办这件事，大家都用得上。", place), Walk.key());
    return newest(number).id();
  }

  Proposal newest(String number) {
    List<Proposal> all = mapper.of(number);
    return all.get(all.size() - 1);
  }

  Proposal proposal(long id) {
    return mapper.find(id).orElseThrow();
  }

  void screens(String number, long id, String cost) {
    screens(number, id, cost, "yes", "");
  }

  void screens(String number, long id, String cost, String feasible, String reason) {
    screening.screen(
        walk.person(clerk),
        number,
        id,
        new ScreeningForm("" + proposal(id).version(), "yes", "yes", feasible, cost, reason),
        Walk.key());
  }

  void endsCall(String number) {
    walk.does(clerk, "annual-collect", number, "reason", EARLY);
  }

  /** Two projects of which a budget of 100,000 pays for both, proposed and screened. */
  List<Long> screened(String number) {
    long first = proposes(residents.get(0), number, "健身步道");
    long second = proposes(residents.get(1), number, "充电车棚 𠮷😀");
    endsCall(number);
    screens(number, first, "35000");
    screens(number, second, "60000");
    walk.does(clerk, "annual-screen", number, "done", "true");
    return List.of(first, second);
  }

  void shortlists(String number) {
    walk.does(convener, "annual-shortlist", number, "programmeDecision", "settle");
  }

  TermsForm terms(String kind, String method, String budget, String minimum) {
    return new TermsForm(
        "0", budget, kind, "over-budget", "true", method, "true", "true", minimum, Map.of());
  }

  void settles(String number, TermsForm form) {
    terms.settle(walk.person(clerk), number, form, Walk.key());
  }

  void opensVote(String number) {
    walk.does(
        approver,
        "annual-settle",
        number,
        "programmeDecision",
        "vote",
        "lastDay",
        "" + walk.today().plusDays(3));
  }

  /** Up to an open vote, by equal shares, in which the three residents can vote. */
  List<Long> voting(String number) {
    List<Long> listed = screened(number);
    shortlists(number);
    settles(number, terms("equal-shares", "APPROVAL", "100000", "1"));
    opensVote(number);
    return listed;
  }

  void votes(String login, String number, Long... ids) {
    walk.does(
        login,
        "annual-vote",
        number,
        Map.of("choices", List.of(ids).stream().map(String::valueOf).toList()));
  }

  /** Up to a result in which everything on the list is selected. */
  List<Long> selected(String number) {
    List<Long> listed = voting(number);
    residents.forEach(each -> votes(each, number, listed.toArray(new Long[0])));
    voteEnds();
    return listed;
  }

  /** Votes can be changed until then, so that it does not end with the last voter. */
  void voteEnds() {
    walk.until(walk.today().plusDays(5));
    walk.goOn();
  }

  void publishes(String number) {
    walk.does(convener, "annual-confirm", number, "programmeDecision", "publish");
  }

  /** As if the calendar had planned it so: tests do not wait for a year. */
  void looksSoon(String number) {
    LocalDate soon = walk.today().plusDays(1);
    sql.update(
        "update programme_stage set from_day = ?, to_day = ? where programme = ?"
            + " and stage in ('CHECK', 'EVALUATE')",
        soon,
        soon.plusDays(20),
        number);
  }

  void noticeEnds() {
    walk.until(walk.today().plusDays(12));
    walk.goOn();
  }
}
