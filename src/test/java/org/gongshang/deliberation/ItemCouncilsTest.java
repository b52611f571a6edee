package org.gongshang.deliberation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongshang.council.Council;
import org.gongshang.council.CouncilKind;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Regions;
import org.gongshang.workflow.MatterNumber;
import org.gongshang.workflow.Subject;
import org.gongshang.workflow.TaskView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class ItemCouncilsTest {

  private final Platforms platforms = mock(Platforms.class);
  private final Councils councils = mock(Councils.class);
  private final ItemCouncils found =
      new ItemCouncils(councils, mock(PlatformCouncils.class), platforms, mock(Regions.class));
  private final Council own = new Council(7, 7, CouncilKind.STANDING, null, null, null, 0);

  @BeforeEach
  void a_page_is_drawn() {
    RequestContextHolder.setRequestAttributes(
        new ServletRequestAttributes(new MockHttpServletRequest()));
    when(platforms.ofMatter(anyString())).thenReturn(Optional.empty());
    when(councils.of(7)).thenReturn(Optional.of(own));
  }

  @AfterEach
  void it_is_drawn() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void a_page_asks_once_however_many_fields_want_to_know() {
    TaskView task = task();
    for (int field = 0; field < 7; field++) {
      assertThat(found.of(task)).containsExactly(own);
      assertThat(found.ofPlatform(task)).isEmpty();
    }
    verify(platforms, times(1)).ofMatter(anyString());
    verify(councils, times(1)).of(7);
  }

  @Test
  void what_is_done_goes_by_how_it_is_then_and_so_does_a_page_that_is_drawn_again() {
    TaskView task = task();
    found.of(task);
    when(councils.of(7)).thenReturn(Optional.empty());
    assertThat(found.of(task())).isEmpty();
    assertThat(found.now(task)).isEmpty();
  }

  private static TaskView task() {
    return new TaskView(
        "t",
        "012022-2026-0001",
        () -> new Subject("012022-2026-0001", "充电棚", 7, null, "/matters/012022-2026-0001"),
        new MatterNumber("012022-2026-0001"),
        "deliberation-place",
        "d",
        "列入议程",
        7,
        null,
        Instant.EPOCH,
        null,
        null,
        Map::of);
  }
}
