package org.gongshang.browser;

import static org.gongshang.browser.Cycle.CLERK;
import static org.gongshang.browser.Cycle.RESIDENT;
import static org.gongshang.browser.Cycle.UNIT;

import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One need through the five stages, each act by the person whose task it is, in a browser. */
@BrowserTest
class CycleIT {

  @Autowired Clock clock;

  @Test
  void people_take_one_need_from_submission_to_closing(District district) {
    Cycle cycle = new Cycle(district, clock, "三号楼楼道里给电动车充电");
    cycle.need();
    cycle.deliberation();
    cycle.project();
    cycle.implementation();
    cycle.rating("5 分，很满意");
    cycle.workdays(6);
    district.person(RESIDENT).open("/matters").follow("三号楼楼道里给电动车充电").sees("办结");
  }

  @Test
  void a_result_that_people_do_not_like_is_put_right(District district) {
    Cycle cycle = new Cycle(district, clock, "充电棚夜里没有灯");
    cycle.need();
    cycle.deliberation();
    cycle.project();
    cycle.implementation();
    cycle.rating("2 分，不满意");
    cycle.untilTask(UNIT, "制定整改方案", "充电棚夜里没有灯");
    district
        .person(UNIT)
        .openTask("制定整改方案", "充电棚夜里没有灯")
        .fill("整改方案", "加装两盏声控灯和一盏常明灯，月底前装好。")
        .fill("整改期限", LocalDate.now(clock).plusDays(20).toString())
        .submit();
    cycle.implementation();
    cycle.rating("5 分，很满意");
    cycle.workdays(6);
    district.person(CLERK).open("/matters").follow("充电棚夜里没有灯").sees("办结").sees("整改");
  }
}
