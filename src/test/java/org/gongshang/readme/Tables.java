package org.gongshang.readme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/** The generated tables of one README. */
class Tables {

  /** In the order in which a matter meets them. */
  private static final List<String> PROCESSES =
      List.of(
          "co-governance",
          "need",
          "axis",
          "deliberation",
          "session",
          "public-notice",
          "project",
          "implementation",
          "evaluation",
          "opinion-round",
          "scoring",
          "programme");

  private final Language language;
  private final Limits limits = new Limits();

  Tables(Language language) {
    this.language = language;
  }

  Map<String, String> all() throws IOException {
    return Map.of("tasks", tasks(), "timers", timers(), "accounts", accounts());
  }

  private String tasks() {
    return table("tasks", PROCESSES.stream().flatMap(this::tasks));
  }

  private Stream<String> tasks(String process) {
    ModelXml model = new ModelXml(process + ".bpmn");
    String title = title(model);
    Set<String> rounds = attached(model);
    return model
        .elements("userTask")
        .map(task -> taskRow(title, task, rounds.contains(task.getAttribute("id"))));
  }

  /** What a timer may end is a round: the people on its roll answer, a role has the chair. */
  private static Set<String> attached(ModelXml model) {
    return model
        .elements("boundaryEvent")
        .filter(Tables::isTimer)
        .map(event -> event.getAttribute("attachedToRef"))
        .collect(Collectors.toSet());
  }

  private static boolean isTimer(Element event) {
    return event.getElementsByTagNameNS("*", "timerEventDefinition").getLength() > 0;
  }

  private String taskRow(String process, Element task, boolean round) {
    String form = task.getAttributeNS(ModelXml.CAMUNDA, "formRef");
    String who =
        Arrays.stream(task.getAttributeNS(ModelXml.CAMUNDA, "candidateGroups").split(","))
            .map(role -> language.word(role.strip()))
            .collect(Collectors.joining(", "));
    String clocks =
        Stream.of("ordinary", "complex", "utilities", "emergency")
            .map(urgency -> limits.of(form, urgency, language))
            .collect(Collectors.joining(" | "));
    return row(
        process, task.getAttribute("name"), round ? chaired(who) : who, "`" + form + "`", clocks);
  }

  private String chaired(String who) {
    return language.word("chaired").formatted(who);
  }

  private String timers() {
    return table("timers", PROCESSES.stream().flatMap(this::timers));
  }

  private Stream<String> timers(String process) {
    ModelXml model = new ModelXml(process + ".bpmn");
    Map<String, String> names =
        model
            .elements("userTask")
            .collect(Collectors.toMap(e -> e.getAttribute("id"), e -> e.getAttribute("name")));
    Function<Element, String> ends =
        timer -> names.getOrDefault(timer.getAttribute("attachedToRef"), language.word("waits"));
    return Stream.concat(model.elements("boundaryEvent"), model.elements("intermediateCatchEvent"))
        .filter(Tables::isTimer)
        .map(timer -> row(title(model), timer.getAttribute("name"), ends.apply(timer)));
  }

  private String accounts() throws IOException {
    Map<String, String> regions =
        Stream.concat(cells("regions.csv"), cells("grids.csv"))
            .collect(Collectors.toMap(cell -> cell[0], cell -> cell[3]));
    List<String> units = cells("demo-organisations.csv").map(cell -> cell[1]).toList();
    Stream<String> rows =
        people(true)
            .map(
                cell ->
                    row(
                        "`" + cell[0] + "`",
                        cell[1],
                        language.word(cell[2]),
                        regions.getOrDefault(cell[3], cell[3]),
                        cell[4].isEmpty() ? "" : units.get(Integer.parseInt(cell[4]) - 1)));
    return table("accounts", rows) + otherRepresentatives(regions);
  }

  /** A paragraph for each council. */
  private String otherRepresentatives(Map<String, String> regions) throws IOException {
    Map<String, List<String>> councils =
        people(false)
            .filter(cell -> cell[2].equals("representative"))
            .collect(
                Collectors.groupingBy(
                    cell -> regions.getOrDefault(cell[3], cell[3]),
                    LinkedHashMap::new,
                    Collectors.mapping(
                        cell -> "`" + cell[0] + "` " + cell[1], Collectors.toList())));
    return councils.entrySet().stream()
        .map(
            council ->
                language
                    .word("others")
                    .formatted(
                        council.getKey(), String.join(language.word("comma"), council.getValue())))
        .map(line -> "\n\n" + line)
        .collect(Collectors.joining());
  }

  private static Stream<String[]> people(boolean offered) throws IOException {
    return cells("demo-people.csv").filter(cell -> cell[7].equals("yes") == offered);
  }

  private static Stream<String[]> cells(String file) throws IOException {
    return Files.readAllLines(Path.of("db/seed", file)).stream()
        .skip(1)
        .map(line -> line.split(",", -1));
  }

  private static String title(ModelXml model) {
    return model.elements("process").findFirst().orElseThrow().getAttribute("name");
  }

  private String table(String head, Stream<String> rows) {
    String header = language.word(head);
    String rule = header.replaceAll("[^|]+", " --- ");
    return Stream.concat(Stream.of(header, rule), rows).collect(Collectors.joining("\n"));
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }
}
