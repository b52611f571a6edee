package org.gongshang.programme.selection;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Elections for tests. */
final class Elections {

  private Elections() {}

  /**
   * @param costs of projects that are called a, b, c and so on
   * @param ballots their names without blanks between; a number behind one is its points; {@code
   *     3*ab} for three voters
   */
  static Election of(String budget, String costs, String... ballots) {
    String[] each = costs.split(" ");
    List<Proposal> proposals =
        IntStream.range(0, each.length)
            .mapToObj(at -> Proposal.of(name(at), new BigDecimal(each[at])))
            .toList();
    return new Election(
        new BigDecimal(budget), proposals, Stream.of(ballots).flatMap(Elections::voters).toList());
  }

  private static String name(int at) {
    return String.valueOf((char) ('a' + at));
  }

  private static Stream<Ballot> voters(String text) {
    String[] parts = text.split("\\*");
    Ballot ballot = ballot(parts[parts.length - 1]);
    int times = parts.length > 1 ? Integer.parseInt(parts[0]) : 1;
    return IntStream.range(0, times).mapToObj(each -> ballot);
  }

  private static Ballot ballot(String text) {
    List<Choice> choices =
        Arrays.stream(text.split("(?=[a-z])"))
            .filter(choice -> !choice.isEmpty())
            .map(
                choice ->
                    new Choice(
                        choice.charAt(0) - 'a',
                        choice.length() > 1 ? Integer.parseInt(choice.substring(1)) : 1))
            .toList();
    return new Ballot(choices);
  }

  /** Small numbers, so that ties are frequent. */
  static Election random(Random random, int points) {
    List<Proposal> proposals = proposals(1 + random.nextInt(7), () -> 1 + random.nextInt(12));
    BigDecimal budget = BigDecimal.valueOf(random.nextInt(40));
    return new Election(
        budget, proposals, ballots(random, 1 + random.nextInt(9), proposals.size(), points));
  }

  /** Large costs that are nearly the same or nearly multiples of one another. */
  static Election close(Random random) {
    long large = 1_000_000_000_000_000L;
    int different = 1 + random.nextInt(4);
    List<Proposal> proposals =
        proposals(
            3 + random.nextInt(10),
            () -> large * (1 + random.nextInt(different)) + random.nextInt(3));
    long budget = large * random.nextInt(2 * proposals.size()) + random.nextInt(5);
    int voters = 5 + random.nextInt(30);
    return new Election(
        BigDecimal.valueOf(budget),
        proposals,
        ballots(random, voters, proposals.size(), 1 + random.nextInt(5)));
  }

  private static List<Proposal> proposals(int count, LongSupplier cost) {
    return IntStream.range(0, count)
        .mapToObj(at -> Proposal.of(name(at), BigDecimal.valueOf(cost.getAsLong())))
        .toList();
  }

  private static List<Ballot> ballots(Random random, int voters, int proposals, int points) {
    return IntStream.range(0, voters)
        .mapToObj(
            voter ->
                new Ballot(
                    IntStream.range(0, proposals)
                        .filter(at -> random.nextInt(3) == 0)
                        .mapToObj(at -> new Choice(at, 1 + random.nextInt(points)))
                        .toList()))
        .toList();
  }
}
