package org.gongshang.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import freemarker.template.Configuration;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.message.Messages;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Level;
import org.gongshang.region.Region;
import org.gongshang.region.Regions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.MessageSource;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PageFrameTest {

  private static final Clock AFTERNOON =
      Clock.fixed(Instant.parse("2026-11-24T06:40:00Z"), ZoneId.of("Asia/Shanghai"));

  private final StaticListableBeanFactory beans =
      new StaticListableBeanFactory(Map.of("clock", AFTERNOON));

  private MessageSource messages;
  private Configuration templates;
  private Moments moments;
  private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tasks");

  @BeforeEach
  void setUp() throws Exception {
    messages = PageConfiguration.messageSource(beans.getBeanProvider(Clock.class));
    moments = new Moments(AFTERNOON, messages);
    Regions regions = Mockito.mock(Regions.class);
    Mockito.when(regions.get(7))
        .thenReturn(new Region(7, Level.COMMUNITY, "110105012022", "枣营北里社区", 1L, "/1/7/"));
    MockEnvironment environment = new MockEnvironment();
    environment.setActiveProfiles("demo");
    ApplicationAvailability availability = Mockito.mock(ApplicationAvailability.class);
    Mockito.when(availability.getReadinessState()).thenReturn(ReadinessState.ACCEPTING_TRAFFIC);
    Frames frames =
        new Frames(
            regions, messages, moments, Mockito.mock(Messages.class), availability, environment);
    TemplateFunctions functions =
        new TemplateFunctions(messages, new Assets(new ObjectMapper()), moments, frames);
    templates = PageConfiguration.freeMarkerConfigurer(functions).createConfiguration();
    RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
  }

  @AfterEach
  void tearDown() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void days_and_moments_in_a_sentence_are_said_as_people_say_them() {
    Object[] day = {LocalDate.of(2026, 11, 26)};
    assertThat(messages.getMessage("form.error.early", day, Locale.CHINA))
        .isEqualTo("不能早于 11月26日 周四，请往后选。");
    Object[] moment = {Instant.parse("2026-11-25T01:40:00Z")};
    assertThat(messages.getMessage("page.due", moment, Locale.CHINA)).contains("明天 09:40");
  }

  @Test
  void aSignedInClerkSeesTheirPlaceAndRole() throws Exception {
    signIn(Role.CLERK);

    assertThat(draw("error.ftlh", Map.of("status", 404), Locale.SIMPLIFIED_CHINESE))
        .contains("李晓雯", "枣营北里社区 经办人", "没有找到这一页", "下一个工作日", "lang=\"zh-CN\"")
        .doesNotContain("page.", "error.404");
  }

  @Test
  void theSamePageStandsInEnglish() throws Exception {
    signIn(Role.CLERK);

    assertThat(draw("error.ftlh", Map.of("status", 503, "reference", "E-2345AB"), Locale.ENGLISH))
        .contains("The system cannot do this just now", "E-2345AB", "lang=\"en\"", "Clerk");
  }

  @Test
  void aRefusalWithoutAFormIsSaidInWords() throws Exception {
    assertThat(
            draw(
                "error.ftlh",
                Map.of("status", 422, "refusalKey", "page.errors", "refusalArgs", List.of(2)),
                Locale.SIMPLIFIED_CHINESE))
        .contains("还没有提交，有 2 处要补");
  }

  @Test
  void aPageThatNeedsAnotherMandateNamesIt() throws Exception {
    signIn(Role.RESIDENT);

    assertThat(
            draw(
                "error.ftlh",
                Map.of(
                    "status",
                    403,
                    "door",
                    new Door("approver", "枣营北里社区", true, List.of("石磊", "林硕"), "朝阳区")),
                Locale.SIMPLIFIED_CHINESE))
        .contains("这一页只给枣营北里社区和它上级地区的审批人看", "请找石磊、林硕（朝阳区系统管理员）办理任职", "您现在的任职：枣营北里社区 居民");
  }

  @Test
  void aPartOfAPageComesWithoutItsFrame() throws Exception {
    signIn(Role.CLERK);
    request.addHeader("HX-Request", "true");

    assertThat(draw("error.ftlh", Map.of("status", 404), Locale.SIMPLIFIED_CHINESE))
        .contains("没有找到这一页", "<main")
        .doesNotContain("<html", "<header", "下一个工作日");
  }

  @Test
  void momentsAreSaidAsPeopleSayThem() {
    Locale chinese = Locale.SIMPLIFIED_CHINESE;

    assertThat(moments.full(at("2026-11-24T18:00"), chinese)).isEqualTo("今天 18:00");
    assertThat(moments.full(at("2026-11-25T09:30"), chinese)).isEqualTo("明天 09:30");
    assertThat(moments.full(at("2026-11-26T18:00"), chinese)).isEqualTo("11月26日 周四 18:00");
    assertThat(moments.brief(at("2026-11-26T10:00"), chinese)).isEqualTo("11-26 周四 10:00");
    assertThat(moments.day(LocalDate.of(2025, 3, 3), chinese)).isEqualTo("2025年3月3日 周一");
    assertThat(moments.full(at("2026-11-26T18:00"), Locale.ENGLISH)).isEqualTo("Thu 26 Nov 18:00");
  }

  @Test
  void todayStandsInASentenceLikeAnyOtherWord() {
    Object[] today = {at("2026-11-24T18:00")};
    Object[] thursday = {at("2026-11-26T18:00")};
    Locale chinese = Locale.SIMPLIFIED_CHINESE;

    assertThat(messages.getMessage("page.demo.moment", today, chinese)).isEqualTo("到今天 18:00");
    assertThat(messages.getMessage("page.demo.moment", thursday, chinese))
        .isEqualTo("到 11月26日 周四 18:00");
    assertThat(messages.getMessage("page.demo.moment", today, Locale.ENGLISH))
        .isEqualTo("Go to today 18:00");
  }

  @Test
  void aDeadlineSaysTheMomentFirstAndThenWhatIsLeft() {
    ClockFace today = face("2026-11-24T18:00", "2026-11-23T18:00");
    ClockFace past = face("2026-11-23T14:00", "2026-11-20T18:00");
    ClockFace lastFifth = face("2026-11-26T18:00", "2026-11-02T18:00");
    ClockFace tomorrow = face("2026-11-25T18:00", "2026-11-24T14:30");
    ClockFace later = face("2026-12-26T18:00", "2026-11-23T18:00");

    assertThat(today)
        .extracting(ClockFace::state, ClockFace::moment, ClockFace::left)
        .containsExactly("soon", "今天 18:00", "还剩 3 小时 20 分");
    assertThat(past)
        .extracting(ClockFace::state, ClockFace::left, ClockFace::overdue)
        .containsExactly("over", "已逾期 1 天", "逾期 1 天");
    assertThat(lastFifth.state()).isEqualTo("soon");
    assertThat(tomorrow.state()).isEqualTo("soon");
    assertThat(later.state()).isEmpty();
  }

  @Test
  void aFileSizeIsSaidInWords() {
    assertThat(FileSize.said(1_258_291)).isEqualTo("1.2 MB");
  }

  private ClockFace face(String due, String since) {
    return moments.face(instant(due), instant(since), Locale.SIMPLIFIED_CHINESE);
  }

  private static java.time.LocalDateTime at(String local) {
    return java.time.LocalDateTime.parse(local);
  }

  private static Instant instant(String local) {
    return ZonedDateTime.of(at(local), ZoneId.of("Asia/Shanghai")).toInstant();
  }

  private void signIn(Role role) {
    Mandate mandate =
        new Mandate(1, 2, role, 7, null, null, null, null, LocalDate.of(2026, 1, 1), null, false);
    Viewer viewer = new Viewer(2, "李晓雯", List.of(mandate));
    request.setAttribute(Viewer.ATTRIBUTE, viewer);
  }

  private String draw(String template, Map<String, ?> model, Locale locale) throws Exception {
    StringWriter page = new StringWriter();
    templates.getTemplate(template, locale).process(model, page);
    return page.toString();
  }
}
