package org.gongshang.opinion.ground;

import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * The two directions in which people differ most, by principal component analysis, and where each
 * person stands. What somebody has not seen counts as the statement's mean; who has seen little is
 * moved away from the middle by the root of all statements over those seen, as they would otherwise
 * stand there only for want of answers.
 */
final class OpinionSpace {

  /** Who has reacted to fewer does not shape the picture; to all, where there are fewer. */
  static final int ENOUGH = 7;

  /** Of more statements the strongest directions are searched for alone. */
  static final int SOLVED = 500;

  private static final double NOTHING = 1e-12;

  private final Responses responses;
  private final int[] shaping;
  private final double[] means;
  private final double[][] axes;
  private final double[][] places;

  private OpinionSpace(Responses responses, int solved) {
    this.responses = responses;
    int enough = Math.min(ENOUGH, responses.statements());
    this.shaping =
        IntStream.range(0, responses.people()).filter(p -> responses.seen(p) >= enough).toArray();
    this.means = means();
    this.axes = axes(solved);
    this.places =
        IntStream.range(0, responses.people()).mapToObj(this::placed).toArray(double[][]::new);
  }

  static OpinionSpace of(Responses responses) {
    return of(responses, SOLVED);
  }

  /**
   * @param solved up to how many statements all directions are reckoned
   */
  static OpinionSpace of(Responses responses, int solved) {
    return new OpinionSpace(responses, solved);
  }

  /** Those who have reacted to enough to shape it, by row. */
  int[] shaping() {
    return shaping.clone();
  }

  private double[] means() {
    double[] found = new double[responses.statements()];
    for (int s = 0; s < found.length; s++) {
      int statement = s;
      found[s] =
          IntStream.of(shaping)
              .filter(person -> responses.isSeen(person, statement))
              .map(person -> responses.value(person, statement))
              .average()
              .orElse(0);
    }
    return found;
  }

  double[][] directions() {
    return new double[][] {axes[0].clone(), axes[1].clone()};
  }

  private double[][] axes(int solved) {
    int size = responses.statements();
    if (shaping.length < 2 || size < 2) {
      return new double[2][size];
    }
    if (size > solved) {
      double[][] found = Subspace.strongest(size, new Deviations()::spread);
      return new double[][] {turned(found[0]), turned(found[1])};
    }
    RealMatrix covariance = covariance();
    if (covariance.getTrace() < NOTHING) {
      return new double[2][size];
    }
    EigenDecompositionSymmetric found = new EigenDecompositionSymmetric(covariance);
    return new double[][] {
      turned(found.getEigenvector(0).toArray()), turned(found.getEigenvector(1).toArray())
    };
  }

  private RealMatrix covariance() {
    double[][] products = new double[means.length][means.length];
    for (int person : shaping) {
      add(person, seen(person), products);
    }
    for (int i = 0; i < means.length; i++) {
      for (int j = 0; j <= i; j++) {
        products[i][j] /= shaping.length - 1;
        products[j][i] = products[i][j];
      }
    }
    return new Array2DRowRealMatrix(products, false);
  }

  /** Only what was seen differs from the mean: the rest adds nothing. */
  private void add(int person, int[] seen, double[][] products) {
    double[] values = IntStream.of(seen).mapToDouble(s -> deviation(person, s)).toArray();
    for (int i = 0; i < seen.length; i++) {
      double[] row = products[seen[i]];
      for (int j = 0; j <= i; j++) {
        row[seen[j]] += values[i] * values[j];
      }
    }
  }

  private int[] seen(int person) {
    return IntStream.range(0, means.length).filter(s -> responses.isSeen(person, s)).toArray();
  }

  /** Which statements people who shape the picture have seen, in as little memory as it takes. */
  private final class Deviations {

    private final char[][] statements = new char[shaping.length][];

    Deviations() {
      for (int row = 0; row < shaping.length; row++) {
        int[] seen = seen(shaping[row]);
        statements[row] = new char[seen.length];
        for (int i = 0; i < seen.length; i++) {
          statements[row][i] = (char) seen[i];
        }
      }
    }

    /** The product of the covariance and a vector. */
    double[] spread(double[] vector) {
      double[] spread = new double[vector.length];
      for (int row = 0; row < statements.length; row++) {
        int person = shaping[row];
        double along = 0;
        for (char s : statements[row]) {
          along += (responses.value(person, s) - means[s]) * vector[s];
        }
        along /= statements.length - 1;
        for (char s : statements[row]) {
          spread[s] += along * (responses.value(person, s) - means[s]);
        }
      }
      return spread;
    }
  }

  private double deviation(int person, int statement) {
    return responses.isSeen(person, statement)
        ? responses.value(person, statement) - means[statement]
        : 0;
  }

  /** An axis has no front: the statement that counts most points forward, the first of equals. */
  private static double[] turned(double[] axis) {
    int most = 0;
    for (int i = 1; i < axis.length; i++) {
      if (Math.abs(axis[i]) > Math.abs(axis[most]) + NOTHING) {
        most = i;
      }
    }
    double sign = axis[most] < 0 ? -1 : 1;
    return IntStream.range(0, axis.length).mapToDouble(i -> sign * axis[i]).toArray();
  }

  /** Where the person stands; in the middle, who has reacted to nothing. */
  double[] place(int person) {
    return places[person].clone();
  }

  private double[] placed(int person) {
    int seen = responses.seen(person);
    double[] place = new double[axes.length];
    for (int axis = 0; seen > 0 && axis < axes.length; axis++) {
      double sum = 0;
      for (int s = 0; s < means.length; s++) {
        sum += deviation(person, s) * axes[axis][s];
      }
      place[axis] = sum * Math.sqrt((double) means.length / seen);
    }
    return place;
  }
}
