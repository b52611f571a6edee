package org.gongshang.programme.pabulib;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.gongshang.programme.selection.Choice;

/** Writes a file that anybody's tools can read: UTF-8 without a mark, lines that end with LF. */
public final class PabulibWriter {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator('\n').get();

  private final Pabulib election;
  private final CSVPrinter printer;

  private PabulibWriter(Pabulib election, CSVPrinter printer) {
    this.election = election;
    this.printer = printer;
  }

  /** Leaves the stream open. */
  public static void write(Pabulib election, OutputStream out) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter printer = new CSVPrinter(writer, FORMAT);
    PabulibWriter writing = new PabulibWriter(election, printer);
    writing.writeMeta();
    writing.writeProjects();
    writing.writeVotes();
    printer.flush();
  }

  private void writeMeta() throws IOException {
    Map<String, String> meta = new LinkedHashMap<>(election.meta());
    meta.put("num_projects", String.valueOf(election.projects().size()));
    meta.put("num_votes", String.valueOf(election.votes().size()));
    meta.put("budget", election.budget().toPlainString());
    meta.put("vote_type", election.type().word());
    printer.printRecord(Section.TITLE_OF_META);
    printer.printRecord("key", "value");
    for (Map.Entry<String, String> said : meta.entrySet()) {
      printer.printRecord(said.getKey(), said.getValue());
    }
  }

  private void writeProjects() throws IOException {
    Set<String> more = new LinkedHashSet<>();
    election.projects().forEach(project -> more.addAll(project.more().keySet()));
    printer.printRecord(Section.TITLE_OF_PROJECTS);
    List<String> columns = new ArrayList<>(List.of("project_id", "cost"));
    columns.addAll(more);
    printer.printRecord(columns);
    for (ListedProject project : election.projects()) {
      List<String> row = new ArrayList<>(List.of(project.id(), project.cost().toPlainString()));
      more.forEach(column -> row.add(project.more().getOrDefault(column, "")));
      printer.printRecord(row);
    }
  }

  private void writeVotes() throws IOException {
    boolean points = election.type().hasPoints();
    printer.printRecord(Section.TITLE_OF_VOTES);
    printer.printRecord(
        points
            ? List.of(VoteSection.VOTER, VoteSection.VOTE, VoteSection.POINTS)
            : List.of(VoteSection.VOTER, VoteSection.VOTE));
    for (CastVote vote : election.votes()) {
      List<Choice> choices = vote.ballot().choices();
      List<String> row = new ArrayList<>(List.of(vote.voter(), ids(choices)));
      if (points) {
        row.add(joined(choices.stream().map(choice -> String.valueOf(choice.points())).toList()));
      }
      printer.printRecord(row);
    }
  }

  private String ids(List<Choice> choices) {
    return joined(
        choices.stream().map(choice -> election.projects().get(choice.proposal()).id()).toList());
  }

  private static String joined(List<String> parts) {
    return parts.stream().collect(Collectors.joining(","));
  }
}
