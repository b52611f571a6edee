package org.gongshang.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Role;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the engine's tasks and the inbox past the application, and expects them to say the same.
 */
class InboxComparison {

  private static final Map<String, String> FORMS =
      Map.of(
          TryOut.FIRST, "need-screen",
          TryOut.OTHER_FIRST, "need-classify",
          TryOut.SECOND, "need-classify",
          TryOut.VOTE, "session-ballot");

  private static final String TASKS =
      """
      select t.ID_ as task_id, d.KEY_ as process_key, t.PROC_DEF_ID_ as definition_id,
        t.TASK_DEF_KEY_ as element_id, t.NAME_ as name, d.DEPLOYMENT_ID_ as form_deployment,
        t.ASSIGNEE_ as assignee, t.SUSPENSION_STATE_ = 2 as suspended,
        (select v.LONG_ from ACT_RU_VARIABLE v
          where v.PROC_INST_ID_ = t.PROC_INST_ID_ and v.NAME_ = 'roundId') as round_id
      from ACT_RU_TASK t join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
      where d.KEY_ in ('tryout', 'tryout_vote')
      """;
  private static final String ROWS =
      """
      select task_id, process_key, definition_id, element_id, name, form_deployment, assignee,
        suspended, round_id, form_id
      from inbox where process_key in ('tryout', 'tryout_vote')
      """;
  private static final String ROLES =
      """
      select l.TASK_ID_ as task_id, concat(l.GROUP_ID_, '>', coalesce(
        (select p.holder from task_passed p where p.task_id = t.ID_ and p.role = l.GROUP_ID_), ''))
        as holder
      from ACT_RU_IDENTITYLINK l
      join ACT_RU_TASK t on t.ID_ = l.TASK_ID_ join ACT_RE_PROCDEF d on d.ID_ = t.PROC_DEF_ID_
      where l.TYPE_ = 'candidate' and d.KEY_ in ('tryout', 'tryout_vote')
      """;
  private static final String MISSING =
      """
      select i.task_id, concat('p', m.account_id) as holder from inbox i
      join round_member m on m.round_id = i.round_id
      where m.answered_at is null and i.process_key = 'tryout_vote'
      """;
  private static final String AUDIENCE =
      """
      select a.task_id, concat(a.reach, ' ', a.holder) as holder from inbox_audience a
      join inbox i on i.task_id = a.task_id where i.process_key in ('tryout', 'tryout_vote')
      """;
  private static final String WITHOUT_ROW =
      "select task_id from inbox_audience where task_id not in (select task_id from inbox)";

  private static final String SORTED_OTHERWISE =
      """
      select a.task_id from inbox_audience a join inbox i on i.task_id = a.task_id
      where a.due_at <> i.due_at or a.stage <> i.stage or a.region_id <> i.region_id
      """;

  private final JdbcClient jdbc;
  private final long region;
  private final List<Long> above;

  InboxComparison(JdbcClient jdbc, Regions regions, long region) {
    this.jdbc = jdbc;
    this.region = region;
    this.above =
        regions.ancestors(region).stream().map(Region::id).filter(id -> id != region).toList();
  }

  void assertAgreement(String when) {
    assertThat(rows(ROWS)).as(when).containsExactlyInAnyOrderElementsOf(rows(TASKS));
    assertThat(byTask(AUDIENCE)).as(when).isEqualTo(expectedAudience());
    assertThat(jdbc.sql(WITHOUT_ROW).query(String.class).list()).as(when).isEmpty();
    assertThat(jdbc.sql(SORTED_OTHERWISE).query(String.class).list()).as(when).isEmpty();
  }

  private List<Row> rows(String sql) {
    return jdbc.sql(sql)
        .query(
            (row, i) -> {
              String element = row.getString("element_id");
              boolean ofInbox = sql.equals(ROWS);
              String form = ofInbox ? row.getString("form_id") : FORMS.get(element);
              boolean collective = ofInbox || element.equals(TryOut.VOTE);
              return new Row(
                  row.getString("task_id"),
                  row.getString("process_key"),
                  row.getString("definition_id"),
                  element,
                  row.getString("name"),
                  form,
                  row.getString("form_deployment"),
                  row.getString("assignee"),
                  row.getBoolean("suspended"),
                  collective ? row.getString("round_id") : null);
            })
        .list();
  }

  private Map<String, Set<String>> expectedAudience() {
    Map<String, Set<String>> expected = new TreeMap<>();
    byTask(ROLES)
        .forEach(
            (task, roles) ->
                expected.put(
                    task,
                    roles.stream()
                        .flatMap(this::holders)
                        .collect(Collectors.toCollection(TreeSet::new))));
    byTask(MISSING)
        .forEach((task, people) -> people.forEach(person -> expected.get(task).add("0 " + person)));
    return expected;
  }

  /**
   * @param link a role, and after {@code >} to whom its holders have passed the task
   */
  private Stream<String> holders(String link) {
    String[] parts = link.split(">", -1);
    String role = parts[0];
    String own = parts[1].isEmpty() ? role + "@r" + region : parts[1];
    Stream<String> here = Stream.of("0 " + own);
    return Role.of(role).coversBelow()
        ? Stream.concat(
            here,
            above.stream()
                .map(id -> role + "@r" + id)
                .filter(holder -> !holder.equals(own))
                .map(holder -> "1 " + holder))
        : here;
  }

  private Map<String, Set<String>> byTask(String sql) {
    Map<String, Set<String>> found = new TreeMap<>();
    jdbc.sql(sql)
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getString("task_id"), task -> new TreeSet<>())
                  .add(row.getString("holder"));
            });
    return found;
  }

  private record Row(
      String task,
      String process,
      String definition,
      String element,
      String name,
      @Nullable String form,
      String deployment,
      @Nullable String assignee,
      boolean suspended,
      @Nullable String round) {}
}
