package org.gongshang.opinion.ground;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.random.RandomGenerator;
import org.hipparchus.random.Well19937c;

/**
 * The two strongest directions of a symmetric matrix that is known by its products alone, as all
 * directions of a large one take minutes: subspace iteration with projection (Saad, "Numerical
 * Methods for Large Eigenvalue Problems", SIAM 2011, chapter 5). It always starts from the same
 * vectors.
 */
final class Subspace {

  /** More directions than are wanted, so that the wanted ones come out soon. */
  private static final int WIDTH = 12;

  private static final int WANTED = 2;
  private static final int ROUNDS = 500;
  private static final int SEED = 20210630;

  /** How near to the largest eigenvalue nothing is. */
  private static final double CLOSE = 1e-10;

  private final int size;
  private final UnaryOperator<double[]> product;

  private Subspace(int size, UnaryOperator<double[]> product) {
    this.size = size;
    this.product = product;
  }

  /**
   * @param size how many numbers a vector has, {@value #WIDTH} or more
   * @param product of the matrix and a vector
   */
  static double[][] strongest(int size, UnaryOperator<double[]> product) {
    return new Subspace(size, product).found();
  }

  private double[][] found() {
    double[][] basis = upright(first());
    for (int round = 0; ; round++) {
      double[][] image = Arrays.stream(basis).map(product).toArray(double[][]::new);
      EigenDecompositionSymmetric small = new EigenDecompositionSymmetric(projected(basis, image));
      double[][] turned = turned(basis, small);
      double[][] moved = turned(image, small);
      if (round == ROUNDS || isSettled(turned, moved, small)) {
        return Arrays.copyOf(turned, WANTED);
      }
      basis = upright(moved);
    }
  }

  private double[][] first() {
    RandomGenerator random = new Well19937c(SEED);
    double[][] vectors = new double[WIDTH][size];
    for (double[] vector : vectors) {
      Arrays.setAll(vector, i -> random.nextGaussian());
    }
    return vectors;
  }

  private static RealMatrix projected(double[][] basis, double[][] image) {
    RealMatrix projected = new Array2DRowRealMatrix(WIDTH, WIDTH);
    for (int i = 0; i < WIDTH; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = (dot(basis[i], image[j]) + dot(basis[j], image[i])) / 2;
        projected.setEntry(i, j, entry);
        projected.setEntry(j, i, entry);
      }
    }
    return projected;
  }

  /** The same space along the directions of the projected matrix, the strongest first. */
  private double[][] turned(double[][] vectors, EigenDecompositionSymmetric small) {
    double[][] turned = new double[WIDTH][size];
    for (int i = 0; i < WIDTH; i++) {
      double[] weights = small.getEigenvector(i).toArray();
      for (int j = 0; j < WIDTH; j++) {
        add(turned[i], weights[j], vectors[j]);
      }
    }
    return turned;
  }

  private static boolean isSettled(
      double[][] turned, double[][] moved, EigenDecompositionSymmetric small) {
    double largest = Math.abs(small.getEigenvalue(0));
    return IntStream.range(0, WANTED)
        .allMatch(
            i -> {
              double[] rest = moved[i].clone();
              add(rest, -small.getEigenvalue(i), turned[i]);
              return Math.sqrt(dot(rest, rest)) <= CLOSE * largest;
            });
  }

  /** Gram and Schmidt, twice: once leaves too much where vectors are nearly the same. */
  private static double[][] upright(double[][] vectors) {
    for (int i = 0; i < vectors.length; i++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int j = 0; j < i; j++) {
          add(vectors[i], -dot(vectors[j], vectors[i]), vectors[j]);
        }
      }
      double length = Math.sqrt(dot(vectors[i], vectors[i]));
      for (int k = 0; length > 0 && k < vectors[i].length; k++) {
        vectors[i][k] /= length;
      }
    }
    return vectors;
  }

  private static void add(double[] to, double times, double[] vector) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * vector[i];
    }
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
