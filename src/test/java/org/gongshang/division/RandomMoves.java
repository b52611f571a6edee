package org.gongshang.division;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.gongshang.Refusal;
import org.gongshang.Walk;
import org.gongshang.need.Channel;
import org.gongshang.need.Needs;
import org.gongshang.need.NewNeed;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.RegionClosing;
import org.gongshang.region.Regions;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Matters;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.StepContext;
import org.gongshang.workflow.Withdrawals;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** One matter and what is handed down from it, moved at random by whoever may. */
class RandomMoves {

  private static final String WORDS = "按职责分工，这件事应当这样办，请支持。";

  private final ApplicationContext context;
  private final Random random;
  private final Sandbox box;
  private final Walk walk;
  private final Inbox inbox;
  private final Regions regions;
  private final JdbcTemplate sql;
  private final long street;
  private final List<Long> communities = new ArrayList<>();
  private final Map<Long, String> clerks = new HashMap<>();
  private final Set<String> seen = new TreeSet<>();
  private String matter = "";

  RandomMoves(ApplicationContext context, Random random) {
    this.context = context;
    this.random = random;
    box = new Sandbox(context);
    walk = context.getBean(Walk.class);
    inbox = context.getBean(Inbox.class);
    regions = context.getBean(Regions.class);
    sql = context.getBean(JdbcTemplate.class);
    street = box.subdistrict();
    clerkAt(street);
    clerkAt(regions.top().id());
    for (int i = 0; i < 4; i++) {
      community();
    }
  }

  private void community() {
    long community = box.community(street);
    communities.add(community);
    clerkAt(community);
    clerkAt(box.grid(community));
    clerkAt(box.grid(community));
  }

  private void clerkAt(long region) {
    clerks.put(region, box.person(Role.CLERK, region));
  }

  String aMatterBegins() {
    long place = communities.get(0);
    box.longAgo(place);
    NewNeed need =
        new NewNeed(place, "楼道灯坏了三天，晚上看不清台阶。", "3 号楼", null, Channel.ONLINE, null, List.of());
    matter = context.getBean(Needs.class).submit(need, walk.person("sunli")).value();
    walk.goOn();
    return matter;
  }

  Set<String> seen() {
    return seen;
  }

  /** The matter and everything below it. */
  List<String> matters() {
    Set<String> all = new LinkedHashSet<>(List.of(matter));
    int size = 0;
    while (size < all.size()) {
      size = all.size();
      for (String above : List.copyOf(all)) {
        all.addAll(
            sql.queryForList(
                "select number from sub_matter where parent = ? and number is not null order by"
                    + " number",
                String.class,
                above));
      }
    }
    return List.copyOf(all);
  }

  /** Does something; returns what it was. */
  String next() {
    int what = random.nextInt(20);
    if (what == 0) {
      return closeACommunity();
    }
    if (what == 1) {
      walk.nextWorkdays(8);
      return "time passes";
    }
    if (what <= 3) {
      return takeOneBack();
    }
    return actOnATask();
  }

  private String closeACommunity() {
    long gone = communities.get(random.nextInt(communities.size()));
    List<Long> others = communities.stream().filter(id -> id != gone).toList();
    long to = others.get(random.nextInt(others.size()));
    context.getBean(RegionClosing.class).close(gone, box.version(gone), to, to, Sandbox.AUTHOR);
    communities.remove(gone);
    community();
    walk.goOn();
    seen.add("region closed");
    return "region " + gone + " closed, " + to + " goes on";
  }

  private String takeOneBack() {
    List<String> below = matters().subList(1, matters().size());
    if (below.isEmpty()) {
      return "nothing to take back";
    }
    String number = below.get(random.nextInt(below.size()));
    String parent =
        sql.queryForObject("select parent from sub_matter where number = ?", String.class, number);
    try {
      context
          .getBean(Withdrawals.class)
          .withdraw(number, box.viewer(clerkOf(parent)), UUID.randomUUID().toString());
      walk.goOn();
      seen.add("withdrawn");
      return number + " taken back";
    } catch (Refusal refusal) {
      return number + " not taken back: " + refusal.key();
    }
  }

  private String clerkOf(String number) {
    long region = context.getBean(Matters.class).get(new MatterNumber(number)).regionId();
    return clerks.computeIfAbsent(region, id -> box.person(Role.CLERK, id));
  }

  private String actOnATask() {
    List<InboxRow> open =
        matters().stream()
            .filter(number -> context.getBean(Matters.class).get(new MatterNumber(number)).isOpen())
            .flatMap(number -> inbox.ofSubject(number).stream())
            .sorted(Comparator.comparing(InboxRow::taskId))
            .toList();
    if (open.isEmpty()) {
      walk.nextWorkdays(3);
      return "all wait";
    }
    InboxRow task = open.get(random.nextInt(open.size()));
    seen.add(task.formId());
    if (task.formId().equals("deliberation-place")) {
      return end(task.businessKey());
    }
    Map<String, List<String>> answers = answers(task);
    try {
      walk.does(clerkOf(task.businessKey()), task.formId(), task.businessKey(), answers);
      return task.businessKey() + " " + task.formId() + " " + answers.values();
    } catch (FormRejected | Refusal refused) {
      return task.businessKey() + " " + task.formId() + " refused";
    }
  }

  /** As its own cycle ends it in the end; the matter at the top goes round once more. */
  private String end(String number) {
    if (number.equals(matter)) {
      return matter + " stays where it is";
    }
    String step = random.nextBoolean() ? "closeMatter" : "rejectMatter";
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            status ->
                context
                    .getBean(step, Step.class)
                    .take(new StepContext(number, "", Map.of(), null)));
    walk.goOn();
    return number + " " + step;
  }

  private Map<String, List<String>> answers(InboxRow task) {
    return switch (task.formId()) {
      case "need-screen" ->
          of(
              "title",
              "楼道灯修复",
              "screening",
              "accepted",
              "category",
              "road",
              "urgency",
              "ordinary",
              "reply",
              WORDS);
      case "need-classify" ->
          of("mode", "joint", "level", one("1", "2", "2", "4"), "lacking", one("nothing", "money"));
      case "axis-hand-up" ->
          of("handUpDecision", one("handUp", "handUp", "handUp", "keep"), "reason", WORDS);
      case "axis-receive" ->
          of(
              "receiveDecision",
              one("accept", "acceptDown", "acceptDown", "return", "dispute"),
              "reason",
              WORDS);
      case "axis-receive-down" ->
          of("receiveDecision", one("accept", "acceptDown", "return"), "reason", WORDS);
      case "axis-settle" -> of("region", someRegion(), "reason", WORDS);
      case "axis-roll-up" ->
          of(
              "rollUpDecision",
              one("again", "again", "wait"),
              "reason",
              WORDS,
              "due",
              "" + walk.today().plusDays(9));
      case "axis-hand-down" -> handDown(task);
      default -> Map.of();
    };
  }

  private Map<String, List<String>> handDown(InboxRow task) {
    List<String> to =
        regions.children(task.regionId()).stream()
            .map(Region::id)
            .filter(id -> random.nextInt(3) > 0)
            .map(String::valueOf)
            .limit(3)
            .toList();
    Map<String, List<String>> answers =
        new HashMap<>(
            of(
                "handDownDecision",
                one("handDown", "handDown", "handDown", "keep"),
                "task",
                WORDS,
                "reason",
                WORDS,
                "due",
                "" + walk.today().plusDays(7)));
    answers.put("regions", to);
    return answers;
  }

  private String someRegion() {
    List<Long> some = new ArrayList<>(communities);
    some.add(street);
    some.add(regions.top().id());
    return "" + some.get(random.nextInt(some.size()));
  }

  private String one(String... of) {
    return of[random.nextInt(of.length)];
  }

  private static Map<String, List<String>> of(String... pairs) {
    Map<String, List<String>> map = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], List.of(pairs[i + 1]));
    }
    return map;
  }
}
