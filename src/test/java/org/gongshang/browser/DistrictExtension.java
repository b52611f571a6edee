package org.gongshang.browser;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Hands a {@link District} to a test; afterwards its people leave, and their faults are told. */
class DistrictExtension implements ParameterResolver, AfterEachCallback {

  private static final Namespace HERE = Namespace.create(DistrictExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == District.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    String port =
        SpringExtension.getApplicationContext(context)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
    return context
        .getStore(HERE)
        .getOrComputeIfAbsent(
            District.class, type -> new District("http://127.0.0.1:" + port), District.class);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    District district = context.getStore(HERE).get(District.class, District.class);
    if (district != null) {
      district.close(context.getExecutionException().isPresent());
    }
  }
}
