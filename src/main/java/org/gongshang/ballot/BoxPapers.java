package org.gongshang.ballot;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Papers from the box. By name, each belongs to its voter. In secret, it is only known who has
 * voted and, apart from that and in no order, what was voted.
 *
 * @param named paper by voter; none of a secret ballot
 * @param voters of a secret ballot, by id
 * @param papers of a secret ballot, in the order of what they say
 */
record BoxPapers(SortedMap<Long, String> named, List<Long> voters, List<String> papers) {

  BoxPapers {
    named = new TreeMap<>(named);
    voters = voters.stream().distinct().sorted().toList();
    papers = papers.stream().sorted().toList();
  }

  static BoxPapers ofNames(Map<Long, String> named) {
    return new BoxPapers(new TreeMap<>(named), List.of(), List.of());
  }

  static BoxPapers inSecret(List<Long> voters, List<String> papers) {
    return new BoxPapers(new TreeMap<>(), voters, papers);
  }

  int size() {
    return named.size() + papers.size();
  }

  /** The same for the same papers. */
  String content() {
    return named.entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(joining("\n"))
        + voters.stream().map(String::valueOf).collect(joining(","))
        + papers.stream().map(paper -> "\n" + paper).collect(joining());
  }
}
