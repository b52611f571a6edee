package org.gongshang.ballot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.gongshang.Refusal;

/**
 * Papers from the box as they were typed, so that a refused form loses nothing.
 *
 * @param named what stands on the paper of each voter, by account
 * @param voters of a secret ballot, whose paper is in the box
 * @param papers of a secret ballot, one in a line
 */
public record BoxForm(Map<Long, String> named, List<Long> voters, String papers) {

  static final BoxForm EMPTY = new BoxForm(Map.of(), List.of(), "");

  /** So many that nobody can be told from a secret batch by whoever entered it. */
  static final int FEWEST = 3;

  private static final String FIELD = "paper_";

  public BoxForm {
    named = Map.copyOf(named);
    voters = List.copyOf(voters);
  }

  static BoxForm of(Map<String, String[]> sent) {
    Map<Long, String> named = new LinkedHashMap<>();
    sent.forEach(
        (field, values) -> {
          if (field.matches(FIELD + "\\d{1,18}") && values.length > 0 && !values[0].isBlank()) {
            named.put(Long.valueOf(field.substring(FIELD.length())), values[0].strip());
          }
        });
    List<Long> voters = new ArrayList<>();
    for (String voter : sent.getOrDefault("voter", new String[0])) {
      if (voter.matches("\\d{1,18}")) {
        voters.add(Long.valueOf(voter));
      }
    }
    String[] papers = sent.getOrDefault("papers", new String[0]);
    return new BoxForm(named, voters, papers.length == 0 ? "" : papers[0].strip());
  }

  public String paper(long account) {
    return named.getOrDefault(account, "");
  }

  int size() {
    return Math.max(named.size(), voters.size());
  }

  boolean has(long account) {
    return named.containsKey(account) || voters.contains(account);
  }

  public boolean isTicked(long account) {
    return voters.contains(account);
  }

  /**
   * @param missing those on the roll who have not voted, with their names
   * @throws Refusal with everything that is wrong
   */
  BoxPapers read(BallotRule rule, List<Option> options, Map<Long, String> missing) {
    PaperNotation notation = new PaperNotation(rule, options);
    List<Refusal> faults = new ArrayList<>();
    Set<Long> unknown = new HashSet<>(rule.secret() ? voters : named.keySet());
    unknown.removeAll(missing.keySet());
    if (!unknown.isEmpty()) {
      faults.add(new Refusal("ballot.batch.voted"));
    }
    BoxPapers batch = rule.secret() ? secret(notation, faults) : byName(notation, missing, faults);
    if (faults.isEmpty() && batch.size() == 0) {
      faults.add(new Refusal("ballot.batch.none"));
    }
    Refusal.throwIfAny(faults);
    return batch;
  }

  private BoxPapers byName(
      PaperNotation notation, Map<Long, String> missing, List<Refusal> faults) {
    Map<Long, String> lines = new TreeMap<>();
    named.forEach(
        (account, typed) -> {
          try {
            lines.put(account, notation.line(typed));
          } catch (Refusal fault) {
            faults.add(new Refusal("ballot.batch.of", missing.getOrDefault(account, "")));
            faults.add(fault);
          }
        });
    return BoxPapers.ofNames(lines);
  }

  private BoxPapers secret(PaperNotation notation, List<Refusal> faults) {
    List<String> lines = List.of();
    try {
      lines = notation.lines(papers, (int) voters.stream().distinct().count());
    } catch (Refusal fault) {
      faults.add(fault);
    }
    if (faults.isEmpty() && lines.size() != voters.stream().distinct().count()) {
      faults.add(new Refusal("ballot.fault.papers.count", voters.size(), lines.size()));
    } else if (faults.isEmpty() && lines.size() < FEWEST) {
      faults.add(new Refusal("ballot.batch.few", FEWEST));
    }
    return BoxPapers.inSecret(voters, lines);
  }

  /** What a key stands for: of a secret ballot nothing of what was voted. */
  String act(BallotRule rule) {
    return rule.secret() ? "" : new TreeMap<>(named).toString();
  }
}
