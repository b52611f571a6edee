package org.gongshang.deliberation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.PlatformCouncils;
import org.gongshang.platform.Platforms;
import org.gongshang.region.Regions;
import org.gongshang.workflow.TaskView;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** In which councils a matter can be talked over. */
@Component
class ItemCouncils {

  private static final String FOUND = ItemCouncils.class.getName();

  private final Councils councils;
  private final PlatformCouncils platformCouncils;
  private final Platforms platforms;
  private final Regions regions;

  ItemCouncils(
      Councils councils, PlatformCouncils platformCouncils, Platforms platforms, Regions regions) {
    this.councils = councils;
    this.platformCouncils = platformCouncils;
    this.platforms = platforms;
    this.regions = regions;
  }

  /** That of the building or park for which the matter was told, while that sits, comes first. */
  List<Council> of(TaskView task) {
    Found found = found(task);
    return Stream.concat(found.platform().stream(), found.region().stream()).toList();
  }

  /** Not once the matter has gone up past the region where the building stands. */
  Optional<Council> ofPlatform(TaskView task) {
    return found(task).platform();
  }

  /** As {@link #of}, but as it is now: for what is done and not only shown. */
  List<Council> now(TaskView task) {
    remember(find(task));
    return of(task);
  }

  /** A page asks for every field by itself; what was found for its task is found once. */
  @SuppressWarnings("ReferenceEquality") // an equal task that is opened later is looked up anew
  private Found found(TaskView task) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null
        && request.getAttribute(FOUND, RequestAttributes.SCOPE_REQUEST) instanceof Found found
        && found.task() == task) {
      return found;
    }
    return remember(find(task));
  }

  private static Found remember(Found found) {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request != null) {
      request.setAttribute(FOUND, found, RequestAttributes.SCOPE_REQUEST);
    }
    return found;
  }

  private Found find(TaskView task) {
    Optional<Council> platform =
        platforms
            .ofMatter(task.matterNumber().value())
            .flatMap(each -> platformCouncils.of(each.id()))
            .filter(council -> regions.isWithin(task.regionId(), council.regionId()))
            .filter(platformCouncils::sits);
    return new Found(task, platform, councils.of(task.regionId()));
  }

  private record Found(TaskView task, Optional<Council> platform, Optional<Council> region) {}
}
