package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.gongshang");
  private static final JavaClasses RED_PROOF = new ClassFileImporter().importPackages("redproof");

  static Set<String> rules() {
    return ArchitectureRules.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_product_keeps_the_rule(String name) {
    ArchitectureRules.all().get(name).check(PRODUCT);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void the_rule_can_be_broken(String name) {
    ArchRule rule = ArchitectureRules.all().get(name);
    assertThat(rule.evaluate(RED_PROOF).hasViolation()).as(rule.getDescription()).isTrue();
  }

  @Test
  void features_know_only_what_they_declare() {
    ApplicationModules.of(Gongshang.class).verify();
  }
}
