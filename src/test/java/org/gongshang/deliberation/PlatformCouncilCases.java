package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshang.deliberation.CouncilDay.CLERK;
import static org.gongshang.deliberation.CouncilDay.CONVENER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.gongshang.Journey;
import org.gongshang.Pages;
import org.gongshang.Walk;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Enrolment;
import org.gongshang.council.Enrolments;
import org.gongshang.people.Accounts;
import org.gongshang.people.Sector;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Tasks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A building of the community with a council of its own: what is told for it is decided there. */
abstract class PlatformCouncilCases {

  @Autowired ApplicationContext context;
  @Autowired Councils councils;
  @Autowired Enrolments enrolments;
  @Autowired Platforms platforms;
  @Autowired Regions regions;
  @Autowired Accounts accounts;
  @Autowired BallotMapper ballots;
  @Autowired Tasks tasks;
  @Autowired TransactionTemplate transaction;
  @Autowired MockMvc mvc;

  private CouncilDay day;
  private LocalDate since = LocalDate.EPOCH;
  private Pages pages;
  private long tower;
  private long council;
  private String chair = "";
  private List<String> members = List.of();

  @BeforeEach
  void a_building_with_a_council() throws Exception {
    day = new CouncilDay(context);
    since = day.walk.today().minusMonths(2);
    pages = new Pages(mvc, day.walk);
    String name = "大厦" + UUID.randomUUID().toString().substring(0, 6);
    tower = idOf(registered(name));
    council = idOf(led("admin", "/platforms/" + tower + "/council", "version", "0"));
    chair = login();
    members = IntStream.range(0, 6).mapToObj(each -> login()).toList();
    appointed();
    enrolled();
  }

  private String registered(String name) throws Exception {
    return led(
        CLERK,
        "/platforms",
        "region",
        "" + day.community(),
        "kind",
        "building",
        "name",
        name,
        "address",
        "一号",
        "manager",
        "某物业");
  }

  private String led(String login, String path, String... fields) throws Exception {
    String[] sent = new String[fields.length + 2];
    System.arraycopy(fields, 0, sent, 2, fields.length);
    sent[0] = "_key";
    sent[1] = Walk.key();
    return String.valueOf(pages.send(login, path, sent).getRedirectedUrl());
  }

  private static long idOf(String path) {
    return Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
  }

  private String login() {
    String login = "tower-" + UUID.randomUUID().toString().substring(0, 12);
    day.sql.update(
        "insert into account (login, name, password_hash, credentials, failures,"
            + " created_at) values (?, '楼里的人', 'x', 1, 0, 0)",
        login);
    return login;
  }

  private long account(String login) {
    return accounts.byLogin(login).orElseThrow().id();
  }

  /** By an administrator, on the person's page. */
  private void appointed() throws Exception {
    day.sql.update("update account set created_by = ? where login = ?", account("admin"), chair);
    led(
        "admin",
        "/people/" + account(chair) + "/mandates",
        "region",
        "" + day.community(),
        "role",
        "convener",
        "council",
        "" + council,
        "from",
        since.toString());
  }

  private void enrolled() {
    List<Enrolment> rows =
        IntStream.range(0, members.size())
            .mapToObj(
                at ->
                    new Enrolment(
                        account(members.get(at)),
                        council,
                        at < 2 ? Sector.PARTY : Sector.PUBLIC,
                        null,
                        0,
                        since,
                        null))
            .toList();
    Enrolments.Outcome outcome = transaction.execute(status -> enrolments.enrol(rows, 1));
    assertThat(outcome).isEqualTo(new Enrolments.Outcome(members.size(), 0, List.of()));
  }

  private String toldForTheBuilding() {
    String matter = day.acceptedMatter();
    transaction.executeWithoutResult(status -> platforms.tell(matter, tower));
    return matter;
  }

  /** On the agenda of a new session of the building's council. */
  private String placed(String matter) {
    day.walk.does(
        CLERK,
        "deliberation-place",
        matter,
        "itemTitle",
        "关于大厦前停车的议案",
        "motion",
        "在大厦门前划出 40 个自行车位。",
        "placement",
        "platform");
    return day.sql.queryForObject(
        "select session from agenda_item where matter = ?", String.class, matter);
  }

  @Test
  void what_is_told_for_the_building_is_decided_by_its_council_to_the_end() throws Exception {
    String matter = toldForTheBuilding();
    assertThat(prefilled(matter)).containsEntry("placement", "platform");
    assertThat(pages.open(members.get(0), "/matters/" + matter).getStatus()).isEqualTo(404);
    String session = placed(matter);
    assertThat(session).startsWith("S-" + council + "-");
    assertThat(pages.text(members.get(0), "/matters/" + matter)).contains("大厦前停车");
    assertThatThrownBy(() -> day.walk.task(CONVENER, "session-convene", session))
        .as("the region's convener")
        .isInstanceOf(AssertionError.class);

    convened(session);
    members.forEach(
        m ->
            day.walk.does(
                m,
                "session-sign-in",
                session,
                "attendance",
                "in_person",
                "code",
                day.walk.doorCode(session)));
    assertThatThrownBy(() -> day.walk.task(day.members().get(0), "session-opinion", matter))
        .as("a member of the region's council")
        .isInstanceOf(AssertionError.class);
    day.speak(matter, members.subList(0, 1));
    day.walk.closes(chair, "session-opinion", matter);
    day.vote(matter, "agree", members.subList(0, 4));
    day.vote(matter, "disagree", members.subList(4, 6));

    Resolution resolution = ballots.ofMatter(new MatterNumber(matter)).get(0);
    assertThat(resolution.adopted()).isTrue();
    assertThat(resolution.voters()).isEqualTo(6);
    day.walk.does(CLERK, "session-minutes", session, "minutes", "会议通过了划自行车位的议案，请社区办理。");
    day.walk.does(chair, "session-confirm", session, "minutesDecision", "approve");
    day.walk.membersVouch(session);
    assertThat(day.state(session)).isEqualTo(SessionState.CONFIRMED);
    assertThat(pages.text(members.get(0), "/sessions")).contains(session);
    ratedByThoseWhoDecided(matter);
  }

  /** The work is done, and its result was on notice. */
  private void ratedByThoseWhoDecided(String matter) {
    Journey journey = new Journey(context);
    journey.theNoticeEnds();
    journey.theProjectIsApproved(matter);
    journey.theUnitFinishes(matter);
    journey.theNoticeEnds();
    assertThat(journey.roll("rating", matter))
        .contains(chair, "sunli")
        .containsAll(members)
        .doesNotContain(CONVENER)
        .doesNotContainAnyElementsOf(day.members());
    journey.everyoneRates(matter, "5");
    assertThat(
            day.sql.queryForObject(
                "select status from matter where number = ?", String.class, matter))
        .isEqualTo("CLOSED");
  }

  private void convened(String session) {
    LocalDate date = day.walk.today().plusDays(3);
    day.walk.does(
        chair,
        "session-convene",
        session,
        "title",
        "大厦议事会会议",
        "startsAt",
        date + "T09:30",
        "mode",
        "in_person",
        "place",
        "大厦一层");
    day.comes(date);
  }

  private Map<String, Object> prefilled(String matter) {
    String task = day.walk.task(CLERK, "deliberation-place", matter).taskId();
    return context
        .getBean(PlaceItem.class)
        .prefill(tasks.open(task, day.walk.person(CLERK)).view());
  }

  @Test
  void the_clerk_may_place_it_in_the_regions_council_all_the_same() throws Exception {
    String matter = toldForTheBuilding();
    String session = day.placed(matter);

    assertThat(session).doesNotStartWith("S-" + council);
    assertThat(day.walk.task(CONVENER, "session-convene", session)).isNotNull();
    assertThat(pages.open(chair, "/sessions/" + session).getStatus()).isEqualTo(404);
    assertThat(pages.open(CONVENER, "/sessions/" + session).getStatus()).isEqualTo(200);
  }

  @Test
  void without_a_convener_it_is_not_offered() throws Exception {
    day.sql.update(
        "update mandate set valid_to = ? where role = 'CONVENER' and council_id = ?",
        since.plusDays(1),
        council);
    String matter = toldForTheBuilding();
    String task = "/tasks/" + day.walk.task(CLERK, "deliberation-place", matter).taskId();

    assertThat(pages.text(CLERK, task)).doesNotContain("value=\"platform\"");
    assertThatThrownBy(() -> placed(matter))
        .isInstanceOf(org.gongshang.workflow.FormRejected.class);
  }

  @Test
  void who_sits_in_it_holds_no_office_in_the_community() throws Exception {
    String matter = day.acceptedMatter();

    assertThat(pages.open(members.get(0), "/matters/" + matter).getStatus()).isEqualTo(404);
    assertThat(pages.open(chair, "/matters/" + matter).getStatus()).isEqualTo(404);
    assertThat(pages.open(chair, "/admin/regions").getContentAsString(StandardCharsets.UTF_8))
        .as("which mandate it is")
        .contains("召集人 · " + councils.name(council));
    String found =
        pages.text(CLERK, "/matters/" + matter + "/copies?q=" + day.walk.person(chair).name());
    assertThat(found)
        .as("whose convener they are")
        .contains(councils.name(council) + "召集人")
        .doesNotContain(regions.get(day.community()).name() + "召集人");
    assertThat(councils.mayConfirmElection(day.walk.person(chair), standing())).isFalse();
    assertThat(councils.mayConfirmElection(day.walk.person(chair), councils.get(council))).isTrue();
    assertThat(accounts.holders(org.gongshang.people.Role.CONVENER, day.community()))
        .doesNotContain(account(chair));
  }

  @Test
  void its_sessions_are_for_those_in_it_and_those_who_work_there_or_above() throws Exception {
    String matter = toldForTheBuilding();
    String session = placed(matter);
    String page = "/sessions/" + session;
    String aMember = day.members().get(0);

    for (String login : List.of(members.get(0), chair, CLERK, "zhoumin", "hejianjun", "malijun")) {
      assertThat(pages.open(login, page).getStatus()).as(login).isEqualTo(200);
      assertThat(pages.text(login, "/sessions")).as(login).contains(session);
    }
    assertThat(pages.open("zhengwei", page).getStatus()).as("from above").isEqualTo(200);
    for (String login : List.of(aMember, CONVENER, "sunli", "tianjing", "liuyang")) {
      assertThat(pages.open(login, page).getStatus()).as(login).isEqualTo(404);
      assertThat(pages.open(login, page + "/sign-in-sheet").getStatus()).as(login).isEqualTo(404);
      assertThat(pages.text(login, "/sessions")).as(login).doesNotContain(session);
    }
    assertThat(pages.text(aMember, "/matters/" + matter))
        .as("the matter is theirs, and says where it was placed")
        .contains("划出 40 个自行车位")
        .doesNotContain(page);
    String guessed = page.substring(0, page.lastIndexOf('-')) + "-99";
    for (String login : List.of(CLERK, CONVENER)) {
      assertThat(pages.open(login, guessed).getStatus()).isEqualTo(404);
    }
  }

  private Council standing() {
    return councils.at(day.community()).orElseThrow();
  }

  @Test
  void it_goes_where_the_building_goes_but_not_while_it_has_something_under_way() throws Exception {
    String session = placed(toldForTheBuilding());
    Region other =
        regions.children(regions.parent(day.community()).orElseThrow().id()).stream()
            .filter(each -> each.id() != day.community())
            .findFirst()
            .orElseThrow();
    String move = "/platforms/" + tower + "/move";
    assertThat(
            pages
                .send("admin", move, "_key", Walk.key(), "version", "0", "to", "" + other.id())
                .getContentAsString(StandardCharsets.UTF_8))
        .contains("还有 1 次会议没有结束");
    day.sql.update("update council_session set state = 'CONFIRMED' where number = ?", session);
    led("admin", move, "version", "0", "to", "" + other.id());

    assertThat(councils.get(council).regionId()).isEqualTo(other.id());
    assertThat(councils.members(council).values())
        .hasSize(6)
        .allMatch(mandate -> mandate.regionId() == other.id() && mandate.apart());
    assertThat(councils.conveners(councils.get(council))).containsExactly(account(chair));
    led("admin", "/platforms/" + tower + "/close", "version", "1");
    assertThat(councils.get(council).isOpen()).isFalse();
    assertThat(councils.members(council)).isEmpty();
    assertThat(pages.text("admin", "/councils/" + council)).contains("撤销");
  }
}
