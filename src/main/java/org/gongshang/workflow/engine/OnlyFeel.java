package org.gongshang.workflow.engine;

import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnElementTransformHandler;
import org.camunda.bpm.dmn.engine.impl.spi.transform.DmnElementTransformHandlerRegistry;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.model.dmn.instance.DmnModelElementInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Text;
import org.gongshang.workflow.model.TableFeel;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a table, whenever it is read, that holds anything but plain FEEL. Unlike the check of
 * process models this also holds for tables deployed long ago: no published table has ever held
 * more.
 */
class OnlyFeel {

  private static final String FEEL = "feel";
  private static final Set<String> ALLOWED =
      Set.of(
          "feel",
          "http://www.omg.org/spec/FEEL/20140401",
          "http://www.omg.org/spec/DMN/20180521/FEEL/",
          "https://www.omg.org/spec/DMN/20191111/FEEL/");

  private OnlyFeel() {}

  static DefaultDmnEngineConfiguration configuration() {
    var configuration = new DefaultDmnEngineConfiguration();
    configuration.setTransformer(NoForeignSchemas.transformer());
    configuration.setFeelEngineFactory(ParsedOnceFeel::new);
    configuration.setDefaultInputExpressionExpressionLanguage(FEEL);
    configuration.setDefaultInputEntryExpressionLanguage(FEEL);
    configuration.setDefaultOutputEntryExpressionLanguage(FEEL);
    configuration.setDefaultLiteralExpressionLanguage(FEEL);
    var handlers = configuration.getTransformer().getElementTransformHandlerRegistry();
    guard(
        handlers,
        InputExpression.class,
        expression ->
            check(expression.getExpressionLanguage(), expression.getText(), TableFeel::isValue));
    guard(
        handlers,
        InputEntry.class,
        entry -> check(entry.getExpressionLanguage(), entry.getText(), TableFeel::isTest));
    guard(
        handlers,
        OutputEntry.class,
        entry -> check(entry.getExpressionLanguage(), entry.getText(), TableFeel::isValue));
    guard(
        handlers,
        LiteralExpression.class,
        expression ->
            check(expression.getExpressionLanguage(), expression.getText(), TableFeel::isValue));
    return configuration;
  }

  private static <S extends DmnModelElementInstance> void guard(
      DmnElementTransformHandlerRegistry handlers,
      Class<S> element,
      java.util.function.Consumer<S> check) {
    DmnElementTransformHandler<S, Object> usual = handlers.getHandler(element);
    handlers.addHandler(
        element,
        (context, source) -> {
          check.accept(source);
          return usual.handleElement(context, source);
        });
  }

  private static void check(
      @Nullable String language,
      @Nullable Text text,
      BiPredicate<String, Predicate<String>> grammar) {
    if (language != null && !ALLOWED.contains(language)) {
      throw new ProcessEngineException("tables allow only FEEL, not " + language);
    }
    if (text != null && !grammar.test(text.getTextContent(), name -> true)) {
      throw new ProcessEngineException("tables only compare: " + text.getTextContent());
    }
  }
}
