package org.gongshang.browser;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

@BrowserTest
class PeoplePagesIT {

  @Test
  void aVisitorChoosesOneOfTheDemosPeopleAndIsLedOn(District district) {
    district
        .visitor()
        .open("/account")
        .sees("演示账号")
        .follow("孙丽")
        .sees("孙丽，居民 · 枣营北里社区")
        .press("登录")
        .sees("我的账号")
        .sees("居民 · 枣营北里社区");
  }

  @Test
  void anAdministratorOpensAnAccountAndAppoints(District district) {
    Person admin = district.person("admin");
    admin.open("/people").fill("姓名或登录名", "孙").press("查找").sees("孙丽").seesNot("赵桂兰");
    admin.follow("开账号");
    admin.fill("姓名", "石磊").fill("登录名", "shilei").press("开账号").sees("还没有密码");
    admin.press("打印激活码纸条").sees("请现在打印");
    String code = admin.page().locator(".gs-slips dd").last().innerText();
    admin.follow("返回");
    admin.follow("登记任职").fill("在哪个地区任职", "麦子店 枣营北里社区").press("查找");
    admin.page().locator(".gs-next a").first().click();
    admin.choose("角色", "经办人").press("登记任职").sees("任职已登记").sees("经办人").sees("枣营北里社区");

    Person shilei = district.visitor().open("/activate");
    shilei.fill("登录名", "shilei").fill("激活码", code);
    shilei.page().locator("#wanted").fill("three quiet words");
    shilei.page().locator("#again").fill("not the same words");
    shilei.press("设好密码并登录").sees("两次输入的新密码不一样");
    shilei.fill("激活码", code);
    shilei.page().locator("#wanted").fill("three quiet words");
    shilei.page().locator("#again").fill("three quiet words");
    shilei.press("设好密码并登录");
    shilei.open("/account/password").fill("现在的密码", "three quiet words");
    shilei.page().locator("#wanted").fill("other quiet words");
    shilei.page().locator("#again").fill("other quiet words");
    shilei.press("改用新密码").sees("密码已改").sees("经办人");
    shilei.fill("新令牌的用途", "报表").press("生成令牌").sees("请现在抄下").sees("报表");
    shilei.press("停用").sees("令牌已停用");
  }

  @Test
  void anAdministratorEntersAHolidayAndTakesItBack(District district) {
    Person admin = district.person("admin");
    int next = LocalDate.now(ZoneId.of("Asia/Shanghai")).getYear() + 1;
    admin.open("/account").follow("日历").sees("工作日历").follow(next + " 年");
    admin.fill("从哪天", next + "-08-02").fill("到哪天", next + "-08-04").fill("名称", "试一试𠮷😀");
    admin.press("登记").sees("试一试𠮷😀").sees("改动记录");
    while (admin.page().locator("button[aria-label^=删除]").count() > 0) {
      admin.page().locator("button[aria-label^=删除]").first().click();
    }
    admin.sees(next + " 年的放假调休安排还没有登记");
  }
}
