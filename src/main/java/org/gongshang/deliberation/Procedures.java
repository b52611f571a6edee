package org.gongshang.deliberation;

import java.util.Map;
import org.gongshang.ballot.Share;
import org.gongshang.ballot.Tie;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.workflow.RuleTables;
import org.gongshang.workflow.TableRow;
import org.springframework.stereotype.Component;

/**
 * The rules of procedure of each council: its row in the table {@code procedure} that was deployed
 * together with the process of the session.
 */
@Component
class Procedures {

  private static final String TABLE = "procedure";

  private final RuleTables tables;
  private final Councils councils;

  Procedures(RuleTables tables, Councils councils) {
    this.tables = tables;
    this.councils = councils;
  }

  Procedure of(String deployment, long councilId) {
    Council council = councils.get(councilId);
    Region region = councils.region(councilId);
    TableRow row =
        tables.ask(
            deployment,
            TABLE,
            Map.of("body", body(council, region), "level", region.level().number()));
    return new Procedure(
        share(row, "quorum"),
        share(row, "majority"),
        !said(row, "abstentions", "counted").equals("leftOut"),
        said(row, "tie", "undecided").equals("firstListed") ? Tie.FIRST_LISTED : Tie.UNDECIDED,
        row.has("proxies") ? row.number("proxies") : 0,
        row.number("noticeDays"),
        row.text("source"));
  }

  /** Tables from before the column was there say what was the rule then. */
  private static String said(TableRow row, String column, String otherwise) {
    return row.has(column) ? row.text(column) : otherwise;
  }

  private static Share share(TableRow row, String name) {
    return new Share(
        row.number(name + "Numerator"),
        row.number(name + "Denominator"),
        row.text(name + "Relation").equals("moreThan"));
  }

  /** What sits for this region: in a village the assembly that the law on villages provides. */
  private static String body(Council council, Region region) {
    return !council.isApart() && isVillage(region) ? "village_representatives" : "council";
  }

  /** Statistical codes number residents' committees from 001, villagers' committees from 200. */
  private static boolean isVillage(Region region) {
    if (region.level() != Level.COMMUNITY || !region.code().matches("\\d{12}")) {
      return false;
    }
    int committee = Integer.parseInt(region.code().substring(9));
    return (committee >= 200 && committee < 400) || (committee >= 500 && committee < 600);
  }
}
