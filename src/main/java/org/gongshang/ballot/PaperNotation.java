package org.gongshang.ballot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongshang.Refusal;

/**
 * What is on a paper as whoever enters it types it: a word for yes, no and abstain; the numbers of
 * the options that are ticked; or the points of all options in their order.
 */
final class PaperNotation {

  private static final Map<String, String> WORDS =
      Map.of(
          "赞成", Paper.AGREE,
          "反对", Paper.DISAGREE,
          "弃权", Paper.ABSTAIN,
          "for", Paper.AGREE,
          "against", Paper.DISAGREE,
          "abstain", Paper.ABSTAIN);

  /** Several papers that say the same: 赞成 12, 赞成x12, 反对 3 票. */
  private static final Pattern SEVERAL =
      Pattern.compile("(\\p{L}+?)(?:\\s*[×xX*]?\\s*(\\d{1,4})\\s*[票张]?)?");

  private static final Pattern GAP = Pattern.compile("[\\s,，、]+");

  private final BallotRule rule;
  private final List<Option> options;
  private final PaperCheck check;

  PaperNotation(BallotRule rule, List<Option> options) {
    this.rule = rule;
    this.options = options;
    this.check = PaperCheck.of(rule, options);
  }

  /** One paper. */
  String line(String typed) {
    String narrow = narrow(typed);
    String word = WORDS.get(narrow.toLowerCase(Locale.ROOT));
    if (word != null && (rule.method() == Method.YES_NO || word.equals(Paper.ABSTAIN))) {
      return check.read(List.of(word)).line(rule.method());
    }
    if (rule.method() == Method.YES_NO) {
      throw new Refusal("ballot.fault.paper.word", narrow);
    }
    return check.read(marks(narrow)).line(rule.method());
  }

  /** Full-width digits and letters are what they look like. */
  private static String narrow(String typed) {
    return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
  }

  private List<String> marks(String typed) {
    List<String> numbers = GAP.splitAsStream(typed).filter(part -> !part.isEmpty()).toList();
    if (rule.method() == Method.SCORE) {
      if (numbers.size() != options.size()) {
        throw new Refusal("ballot.fault.paper.points", typed, options.size());
      }
      List<String> marks = new ArrayList<>();
      numbers.forEach(points -> marks.add(options.get(marks.size()).key() + "=" + points));
      return marks;
    }
    return numbers.stream().map(this::key).toList();
  }

  private String key(String number) {
    int at = number.matches("\\d{1,4}") ? Integer.parseInt(number) : 0;
    if (at < 1 || at > options.size()) {
      throw new Refusal("ballot.fault.paper.number", number, options.size());
    }
    return options.get(at - 1).key();
  }

  /**
   * Papers one in a line; a word may be followed by how many say so.
   *
   * @param voters there must not be more papers
   */
  List<String> lines(String typed, int voters) {
    List<String> lines = new ArrayList<>();
    for (String each :
        typed.lines().map(PaperNotation::narrow).filter(l -> !l.isEmpty()).toList()) {
      Matcher several = SEVERAL.matcher(each);
      boolean word = several.matches();
      String count = word ? several.group(2) : null;
      String line = line(word ? several.group(1) : each);
      int papers = count == null ? 1 : Integer.parseInt(count);
      if (lines.size() + papers > voters) {
        throw new Refusal("ballot.fault.papers.count", voters, lines.size() + papers);
      }
      lines.addAll(Collections.nCopies(papers, line));
    }
    return lines;
  }
}
