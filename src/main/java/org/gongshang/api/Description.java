package org.gongshang.api;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;
import org.gongshang.people.Viewer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of the interface as a whole. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
    info =
        @Info(
            title = "Gongshang 共商",
            version = "v1",
            description =
                "Needs, tasks and matters. Errors are problem details (RFC 9457), in Chinese or,"
                    + " by Accept-Language, in English.",
            license = @License(name = "Apache-2.0")),
    // never the host that a request names
    servers = @Server(url = "/"),
    security = @SecurityRequirement(name = "token"))
@SecurityScheme(
    name = "token",
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    description = "A token from the account page.")
class Description {

  static {
    // who calls is known from the token, not from a parameter
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Viewer.class);
  }
}
