package org.gongshang.people;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The demo's accounts have a password that everybody knows: they never come near a real database.
 * Looks before any bean exists, so that not even a table is made.
 */
@Component
@Profile("demo")
class DemoOnlyEmbedded implements BeanFactoryPostProcessor, EnvironmentAware {

  private String url = "";

  @Override
  public void setEnvironment(Environment environment) {
    url = environment.getProperty("spring.datasource.url", "");
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (!isEmbedded(url)) {
      throw new IllegalStateException(
          "The demo profile starts only on the embedded H2 database, not on "
              + url.replaceFirst("[?;].*", "")
              + ". For a real database start with --spring.profiles.active=mysql.");
    }
  }

  static boolean isEmbedded(String url) {
    return url.startsWith("jdbc:h2:file:")
        || url.startsWith("jdbc:h2:mem:")
        || url.matches("jdbc:h2:[.~/].*");
  }
}
