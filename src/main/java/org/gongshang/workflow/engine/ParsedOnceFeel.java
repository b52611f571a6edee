package org.gongshang.workflow.engine;

import camundajar.impl.scala.util.Either;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.camunda.feel.valuemapper.ValueMapper;
import org.camunda.feel.valuemapper.ValueMapper.CompositeValueMapper;

/**
 * The engine's FEEL, which otherwise parses every cell of a table again at every question; a
 * question took longer than all else that makes a task.
 */
class ParsedOnceFeel extends ScalaFeelEngine {

  ParsedOnceFeel() {
    super(List.of());
  }

  @Override
  protected FeelEngine buildFeelEngine(
      CustomFunctionTransformer functions, CompositeValueMapper values) {
    return new Remembering(functions, values);
  }

  private static class Remembering extends FeelEngine {

    /** More cells than all tables in force have; those of tables long replaced are let go. */
    private static final int ENOUGH = 20_000;

    private final Map<String, Either<Failure, ParsedExpression>> values = new ConcurrentHashMap<>();
    private final Map<String, Either<Failure, ParsedExpression>> tests = new ConcurrentHashMap<>();

    Remembering(CustomFunctionTransformer functions, ValueMapper mapper) {
      super(functions, mapper, defaultConfiguration(), defaultClock());
    }

    @Override
    public Either<Failure, ParsedExpression> parseExpression(String text) {
      return remembered(values, text, super::parseExpression);
    }

    @Override
    public Either<Failure, ParsedExpression> parseUnaryTests(String text) {
      return remembered(tests, text, super::parseUnaryTests);
    }

    private static <T> T remembered(Map<String, T> known, String text, Function<String, T> parse) {
      if (known.size() > ENOUGH) {
        known.clear();
      }
      return known.computeIfAbsent(text, parse);
    }
  }
}
