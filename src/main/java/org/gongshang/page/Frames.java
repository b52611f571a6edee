package org.gongshang.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.gongshang.message.Messages;
import org.gongshang.people.Mandate;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** The frame around the page that is being drawn: who looks, where they may go, how they read. */
@Component
class Frames {

  /** Set while a failure is being told: what failed may be the database. */
  static final String WITHOUT_DATABASE = Frames.class.getName() + ".withoutDatabase";

  private static final String UNREAD = Frames.class.getName() + ".unread";

  private final Regions regions;
  private final MessageSource messages;
  private final Moments moments;
  private final Messages inform;
  private final ApplicationAvailability availability;
  private final boolean demo;

  Frames(
      Regions regions,
      MessageSource messages,
      Moments moments,
      Messages inform,
      ApplicationAvailability availability,
      Environment environment) {
    this.regions = regions;
    this.messages = messages;
    this.moments = moments;
    this.inform = inform;
    this.availability = availability;
    this.demo = environment.acceptsProfiles(Profiles.of("demo"));
  }

  Frame current(Locale locale) {
    HttpServletRequest request = request();
    Viewer viewer = Viewer.of(request);
    return new Frame(
        viewer,
        place(viewer),
        role(viewer, locale),
        Navigation.menu(viewer),
        Navigation.bar(viewer),
        "en".equals(locale.getLanguage()) ? "en" : "zh-CN",
        Preferences.size(request),
        Preferences.keys(request),
        unread(request, viewer),
        demo,
        // the demo's story is the last thing before the application calls itself ready
        demo && availability.getReadinessState() != ReadinessState.ACCEPTING_TRAFFIC,
        moments.day(moments.today(), locale),
        moments.now(locale),
        moments.stamp(moments.now(), locale),
        isPart(request),
        isPart(request) ? Objects.requireNonNullElse(request.getHeader("HX-Target"), "") : "",
        here(request));
  }

  /** Going back in the browser asks for the whole page, as nothing is kept of it. */
  private static boolean isPart(HttpServletRequest request) {
    return request.getHeader("HX-Request") != null
        && request.getHeader("HX-Boosted") == null
        && request.getHeader("HX-History-Restore-Request") == null;
  }

  /** Asked once for a page, however many of its parts look at the frame. */
  private int unread(HttpServletRequest request, @Nullable Viewer viewer) {
    if (viewer == null || request.getAttribute(WITHOUT_DATABASE) != null) {
      return 0;
    }
    if (request.getAttribute(UNREAD) instanceof Integer known) {
      return known;
    }
    int unread = inform.unread(viewer.accountId());
    request.setAttribute(UNREAD, unread);
    return unread;
  }

  @Nullable Object csrf() {
    return request().getAttribute(CsrfToken.class.getName());
  }

  private String place(@Nullable Viewer viewer) {
    return main(viewer).map(mandate -> regions.get(mandate.regionId()).name()).orElse("");
  }

  private String role(@Nullable Viewer viewer, Locale locale) {
    return main(viewer)
        .map(mandate -> messages.getMessage("page.role." + mandate.role().key(), null, locale))
        .orElse("");
  }

  /** The mandate that the masthead names: work before living there. */
  private static Optional<Mandate> main(@Nullable Viewer viewer) {
    List<Mandate> mandates = viewer == null ? List.of() : viewer.own();
    return mandates.stream()
        .filter(mandate -> mandate.role() != Role.RESIDENT)
        .findFirst()
        .or(() -> mandates.stream().findFirst());
  }

  /** Path and query, ready for one more parameter. */
  private static String here(HttpServletRequest request) {
    String path = (String) request.getAttribute("jakarta.servlet.forward.request_uri");
    if (path == null) {
      path =
          request.getAttribute("jakarta.servlet.error.request_uri") instanceof String failed
              ? failed
              : request.getRequestURI();
    }
    // a page that answers a POST has no address of its own to come back to
    if (!"GET".equals(request.getMethod())) {
      return "";
    }
    String query = Preferences.rest(request.getQueryString());
    return path + (query.isEmpty() ? "?" : "?" + query + "&");
  }

  private static HttpServletRequest request() {
    return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
        .getRequest();
  }
}
