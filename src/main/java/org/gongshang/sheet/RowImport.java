package org.gongshang.sheet;

import java.util.List;
import java.util.Map;
import org.gongshang.people.Viewer;

/** What a feature takes over from tables. */
public interface RowImport {

  /** Names it in addresses and messages. */
  String kind();

  List<Column> columns();

  /**
   * Lets only those pass who may import anything of this kind.
   *
   * @throws org.gongshang.NoPermission for everybody else
   */
  void demand(Viewer viewer);

  /** So many rows are taken over together or not at all. */
  int chunk();

  /** A fresh look at one file. */
  Check check(Viewer viewer);

  /**
   * Takes over rows without problems, in the caller's transaction. Rows that were taken over before
   * have no second effect.
   */
  Taken take(List<SheetRow> rows, Viewer viewer);

  /** Looks at rows in their order and remembers what it must of those before. */
  @FunctionalInterface
  interface Check {

    /** What is wrong, by line; changes nothing. */
    Map<Integer, List<Problem>> problems(List<SheetRow> rows);
  }

  /** What became of rows. */
  record Taken(int created, int changed, int unchanged) {

    public static final Taken NONE = new Taken(0, 0, 0);

    public Taken plus(Taken other) {
      return new Taken(
          created + other.created, changed + other.changed, unchanged + other.unchanged);
    }
  }
}
