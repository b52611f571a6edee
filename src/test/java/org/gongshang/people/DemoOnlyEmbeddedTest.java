package org.gongshang.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mock.env.MockEnvironment;

class DemoOnlyEmbeddedTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:h2:file:./data/gongshang;MODE=MySQL", "jdbc:h2:mem:x", "jdbc:h2:~/x"})
  void theDemoStartsOnTheEmbeddedDatabase(String url) {
    assertThat(DemoOnlyEmbedded.isEmbedded(url)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jdbc:mysql://db/gongshang", "jdbc:h2:tcp://db/x", "jdbc:h2:ssl://db/x", ""})
  void andNowhereElse(String url) {
    assertThat(DemoOnlyEmbedded.isEmbedded(url)).isFalse();
  }

  @Test
  void sayingWhyWithoutTellingAPassword() {
    DemoOnlyEmbedded guard = new DemoOnlyEmbedded();
    guard.setEnvironment(
        new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:mysql://db/gongshang?password=secret"));
    assertThatThrownBy(() -> guard.postProcessBeanFactory(new DefaultListableBeanFactory()))
        .hasMessageContaining("only on the embedded H2")
        .hasMessageContaining("jdbc:mysql://db/gongshang")
        .hasMessageNotContaining("secret");
  }
}
