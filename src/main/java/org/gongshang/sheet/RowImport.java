package org.gongshang.sheet;

import java.util.List;
import java.util.Map;
import org.gongshang.people.Viewer;

/** What a feature takes over from tables. */
public interface RowImport {

  /** Names it in addresses and messages. */
  String kind();

  /** Where the people come from who import it, and what the navigation calls that. */
  String home();

  String nav();

  /** Where one sees what became of an import. */
  default String result(long importId) {
    return home();
  }

  List<Column> columns();

  /** What can be chosen with a file; messages call it {@code import.<kind>.option.<option>}. */
  default List<String> options() {
    return List.of();
  }

  /**
   * Lets only those pass who may import anything of this kind.
   *
   * @throws org.gongshang.NoPermission for everybody else
   */
  void demand(Viewer viewer);

  /** So many rows are taken over together or not at all. */
  int chunk();

  /** A fresh look at one file. */
  Check check(Upload upload);

  /**
   * Takes over rows without problems, in the caller's transaction. Rows that were taken over before
   * have no second effect.
   *
   * @throws RowsRefused if some cannot be taken after all: the others then come again
   */
  Taken take(List<SheetRow> rows, Upload upload);

  /** Looks at the rows of a file. */
  @FunctionalInterface
  interface Check {

    /** Every row comes by in its order before any is judged. */
    default void hear(List<SheetRow> rows) {}

    /** What taking them over would do, by line; changes nothing. */
    Map<Integer, Verdict> judge(List<SheetRow> rows);
  }

  /** What became of rows. */
  record Taken(int created, int changed, int unchanged) {

    public static final Taken NONE = new Taken(0, 0, 0);
  }
}
