package org.gongshang;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.ibatis.annotations.Mapper;
import org.gongshang.workflow.Step;
import org.gongshang.workflow.TaskAction;
import org.jspecify.annotations.NullMarked;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** What the build holds true of every class. {@link ArchitectureTest} proves each rule red once. */
class ArchitectureRules {

  private static final DescribedPredicate<JavaClass> CONTROLLERS =
      describe("controllers", type -> type.isMetaAnnotatedWith(Controller.class));
  private static final DescribedPredicate<JavaClass> MAPPERS =
      describe("mappers", annotatedWith(Mapper.class)::test);
  private static final DescribedPredicate<JavaClass> NAMED_BY_MODELS =
      describe(
          "actions and steps",
          assignableTo(TaskAction.class)
                  .or(assignableTo(Step.class))
                  .and(not(INTERFACES))
                  .and(not(modifier(JavaModifier.ABSTRACT)))
              ::test);

  private static final Set<String> CLOCK_READERS =
      Set.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "ZonedDateTime", "Year");

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new TreeMap<>();
    rules.put("the engine is behind one door", engineBehindOneDoor());
    rules.put("the engine's implementation is used in one package", engineInternals());
    rules.put("time comes from the injected clock", injectedClock());
    rules.put("controllers are package-private", packagePrivate(CONTROLLERS));
    rules.put("mappers are package-private", packagePrivate(MAPPERS));
    rules.put("what models name is package-private", packagePrivate(NAMED_BY_MODELS));
    rules.put("what models name is named", namedByModels());
    rules.put("no class is named for a layer", noLayerNames());
    rules.put("no package is named for a layer", noLayerPackages());
    rules.put("controllers leave mappers alone", controllersLeaveMappersAlone());
    rules.put("no field injection", noFieldInjection());
    rules.put("transactions belong to application classes: types", transactionalTypes());
    rules.put("transactions belong to application classes: methods", transactionalMethods());
    rules.put("what writes runs in a transaction", writesInTransactions());
    rules.put("every package is null-marked", nullMarked());
    return rules;
  }

  private static ArchRule engineBehindOneDoor() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.gongshang.workflow..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda..");
  }

  private static ArchRule engineInternals() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.gongshang.workflow.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.camunda.bpm.engine.impl..");
  }

  private static ArchRule injectedClock() {
    return noClasses()
        .should()
        .accessTargetWhere(describe("reads the system's clock", READS_CLOCK));
  }

  private static final Predicate<JavaAccess<?>> READS_CLOCK =
      access -> {
        String owner = access.getTargetOwner().getSimpleName();
        String member = access.getName();
        boolean takesClock = access.getDescription().contains("(java.time.Clock)");
        return (CLOCK_READERS.contains(owner) && member.equals("now") && !takesClock)
            || (owner.equals("System") && member.equals("currentTimeMillis"))
            || access.getDescription().contains("<java.util.Date.<init>()>");
      };

  private static ArchRule packagePrivate(DescribedPredicate<JavaClass> which) {
    return classes().that(which).should().notBePublic();
  }

  private static ArchRule namedByModels() {
    return classes()
        .that(NAMED_BY_MODELS)
        .and()
        .doNotHaveModifier(JavaModifier.ABSTRACT)
        .should(
            check(
                "carry a bean name",
                type ->
                    type.tryGetAnnotationOfType(Component.class)
                        .map(component -> !component.value().isEmpty())
                        .orElse(false)));
  }

  private static ArchRule noLayerNames() {
    return noClasses()
        .should()
        .haveNameMatching(".*(Service|Impl|Manager|Helper|Utils?|D[Tt][Oo]|V[Oo])");
  }

  private static ArchRule noLayerPackages() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..common..", "..util..", "..utils..", "..service..", "..impl..", "..dto..", "..vo..");
  }

  private static ArchRule controllersLeaveMappersAlone() {
    return noClasses().that(CONTROLLERS).should().dependOnClassesThat(MAPPERS);
  }

  private static ArchRule noFieldInjection() {
    return noFields()
        .should()
        .beAnnotatedWith(Autowired.class)
        .orShould()
        .beAnnotatedWith(Value.class);
  }

  private static final DescribedPredicate<JavaClass> NOT_APPLICATION =
      describe("not application classes", CONTROLLERS.or(MAPPERS).or(NAMED_BY_MODELS)::test);

  private static ArchRule transactionalTypes() {
    return noClasses().that(NOT_APPLICATION).should().beAnnotatedWith(Transactional.class);
  }

  private static ArchRule transactionalMethods() {
    return noMethods()
        .that()
        .areDeclaredInClassesThat(NOT_APPLICATION)
        .should()
        .beAnnotatedWith(Transactional.class);
  }

  /** Behind the door to the engine, its commands are the transactions. */
  private static final DescribedPredicate<JavaClass> BEFORE_THE_ENGINE =
      describe("before the engine", not(resideInAPackage("org.gongshang.workflow.engine.."))::test);

  private static ArchRule writesInTransactions() {
    return methods()
        .that()
        .areNotPrivate()
        .and()
        .areDeclaredInClassesThat(not(NOT_APPLICATION).and(BEFORE_THE_ENGINE))
        .should(new WriteInTransaction());
  }

  private static ArchRule nullMarked() {
    return classes()
        .should(
            check(
                "reside in a @NullMarked package",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class)));
  }

  private static <T> DescribedPredicate<T> describe(String words, Predicate<? super T> predicate) {
    return DescribedPredicate.describe(words, predicate);
  }

  private static ArchCondition<JavaClass> check(String words, Predicate<JavaClass> holds) {
    return new ArchCondition<>(words) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        String message = type.getName() + " should " + words;
        events.add(new SimpleConditionEvent(type, holds.test(type), message));
      }
    };
  }
}
