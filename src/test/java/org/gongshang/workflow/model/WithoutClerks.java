package org.gongshang.workflow.model;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.RootBeanDefinition;

/** The catalogue after a rule was tightened: no model may name clerks any more. */
public class WithoutClerks extends Catalogue {

  WithoutClerks(ListableBeanFactory beans) {
    super(beans);
  }

  /** Takes the place of the catalogue in an application that is about to start. */
  public static void inPlaceOfTheCatalogue(ConfigurableListableBeanFactory beans) {
    BeanDefinitionRegistry registry = (BeanDefinitionRegistry) beans;
    registry.removeBeanDefinition("catalogue");
    registry.registerBeanDefinition("catalogue", new RootBeanDefinition(WithoutClerks.class));
  }

  @Override
  public Set<String> roles() {
    return super.roles().stream().filter(role -> !role.equals("clerk")).collect(Collectors.toSet());
  }
}
