package org.gongshang.people.signin;

import java.util.function.Supplier;
import org.gongshang.people.Rights;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.region.Regions;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets pass who looks after the whole system: administrators of the topmost region. */
@Component
class SystemOperators implements AuthorizationManager<RequestAuthorizationContext> {

  private final Rights rights;
  private final Regions regions;

  SystemOperators(Rights rights, Regions regions) {
    this.rights = rights;
    this.regions = regions;
  }

  @Override
  @SuppressWarnings("deprecation") // authorize() falls back to it, and it must be implemented
  public AuthorizationDecision check(
      Supplier<Authentication> who, RequestAuthorizationContext context) {
    return new AuthorizationDecision(
        context.getRequest().getAttribute(Viewer.ATTRIBUTE) instanceof Viewer viewer
            && rights.may(viewer, Role.ADMIN, regions.top().id()));
  }
}
