package org.gongshang.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * All that is wrong with what an administrator asks for. A fault's key names its field: {@code
 * region.fault.<field>.<what>}.
 */
public final class RegionFaults {

  private static final String PREFIX = "region.fault.";
  private static final Pattern CODE = Pattern.compile("[0-9]{6,24}");
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_BODY = 80;
  private static final int LONGEST_REASON = 200;

  private final List<Refusal> found = new ArrayList<>();

  RegionFaults() {}

  /** Name of the field that the refusal is about; empty for what is about none. */
  public static String field(Refusal refusal) {
    String key = refusal.key();
    if (!key.startsWith(PREFIX)) {
      return "";
    }
    String rest = key.substring(PREFIX.length());
    return rest.substring(0, rest.indexOf('.'));
  }

  void add(Refusal refusal) {
    found.add(refusal);
  }

  void add(List<Refusal> refusals) {
    found.addAll(refusals);
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Refusal> found() {
    return List.copyOf(found);
  }

  void throwIfAny() {
    Refusal.throwIfAny(found);
  }

  void checkReason(Author author) {
    String reason = author.reason();
    if (PlainText.isBlank(reason)) {
      add(new Refusal("region.fault.reason.missing"));
    } else if (PlainText.length(reason) > LONGEST_REASON) {
      add(new Refusal("region.fault.reason.long", LONGEST_REASON, PlainText.length(reason)));
    } else if (!PlainText.storable(reason, true)) {
      add(new Refusal("region.fault.reason.characters"));
    }
  }

  /**
   * @param self the region that gets the names; null for a new one
   * @param parent null for the district, which has no neighbours
   */
  void checkNaming(
      Naming wanted, Level level, @Nullable Long self, @Nullable Region parent, RegionTree tree) {
    checkCode(wanted.code(), self, tree);
    checkNames(wanted, level);
    if (parent != null && isTaken(wanted.name(), self, parent, tree)) {
      add(new Refusal("region.fault.name.taken", parent.name(), wanted.name()));
    }
  }

  private void checkNames(Naming wanted, Level level) {
    checkName("name", wanted.name());
    if (!wanted.isDerived()) {
      checkName("officialName", wanted.officialName());
    }
    if (level == Level.GRID && wanted.kind() == null) {
      add(new Refusal("region.fault.kind.missing"));
    }
  }

  /** It goes out in tables, too. */
  private void checkName(String field, String name) {
    checkText(field, name, LONGEST_NAME);
    if (PlainText.isFormula(name)) {
      add(new Refusal(PREFIX + field + ".formula"));
    }
  }

  /** Of a row of a table: places and neighbours are looked at apart. */
  void checkTexts(Naming wanted, Body body, Level level) {
    checkNames(wanted, level);
    checkBody(body);
  }

  /**
   * @param closed what the region was called that had the code until it was closed; null if none
   *     had
   */
  void checkNewCode(String code, @Nullable String closed) {
    if (!CODE.matcher(code).matches()) {
      add(new Refusal("region.fault.code.form"));
    } else if (closed != null) {
      add(new Refusal("region.fault.code.closed", closed));
    }
  }

  /** Official codes begin with that of the region above. */
  void checkExtending(RegionRow row, boolean extending) {
    String parent = row.parentCode();
    boolean extended = row.code().startsWith(parent) && row.code().length() > parent.length();
    if (extending && !parent.isEmpty() && !extended) {
      add(new Refusal("region.fault.code.extends", parent));
    }
  }

  private void checkCode(String code, @Nullable Long self, RegionTree tree) {
    Optional<Region> other =
        tree.byCode(code).filter(region -> self == null || region.id() != self);
    if (!CODE.matcher(code).matches()) {
      add(new Refusal("region.fault.code.form"));
    } else if (other.isPresent()) {
      add(new Refusal("region.fault.code.taken", tree.label(other.get().id())));
    }
  }

  void checkBody(Body body) {
    checkText("body", body.name(), LONGEST_BODY);
    checkText("leads", body.leads(), LONGEST_BODY);
  }

  private void checkText(String field, String text, int longest) {
    if (!PlainText.storable(text, false)) {
      add(new Refusal(PREFIX + field + ".characters"));
    } else if (PlainText.isBlank(text) || PlainText.length(text) > longest) {
      add(new Refusal(PREFIX + field + ".form", longest));
    }
  }

  static boolean isTaken(String name, @Nullable Long self, Region parent, RegionTree tree) {
    return tree.children(parent.id()).stream()
        .filter(child -> self == null || child.id() != self)
        .anyMatch(child -> child.name().equals(name));
  }
}
