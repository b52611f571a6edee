package org.gongshang.workflow.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** One table for the engine's FEEL on the server and for the script in the page. */
class FeelConformanceTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TestFactory
  Stream<DynamicTest> theServerAgreesWithTheTable() throws Exception {
    Map<String, Object> values = values();
    return stream(table().path("cases"))
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row.get(0).asText(),
                    () -> assertThat(result(row, values)).isEqualTo(expected(row))));
  }

  private static @Nullable Object result(JsonNode row, Map<String, Object> values)
      throws Exception {
    Object result = Condition.parse("=" + row.get(0).asText()).value(values);
    return result instanceof Number number ? new BigDecimal(number.toString()).intValue() : result;
  }

  private static @Nullable Object expected(JsonNode row) throws Exception {
    return JSON.treeToValue(row.get(1), Object.class);
  }

  @TestFactory
  Stream<DynamicTest> whatTheBrowserCannotEvaluateIsRefused() throws Exception {
    return stream(table().path("refused"))
        .map(
            feel ->
                DynamicTest.dynamicTest(
                    feel.asText(),
                    () ->
                        assertThatThrownBy(() -> Condition.parse(feel.asText()))
                            .isInstanceOf(ConditionParser.Unsupported.class)));
  }

  @Test
  void theBrowserAgreesWithTheTable(@TempDir Path folder) throws Exception {
    JsonNode table = table();
    ArrayNode cases = JSON.createArrayNode();
    for (JsonNode row : table.path("cases")) {
      Condition condition = Condition.parse("=" + row.get(0).asText());
      cases.add(
          JSON.createArrayNode()
              .add(row.get(0))
              .add(row.get(1))
              .add(JSON.readTree(condition.script())));
    }
    ObjectNode compiled = JSON.createObjectNode();
    compiled.set("values", table.path("values"));
    compiled.set("cases", cases);
    Path file = Files.writeString(folder.resolve("cases.json"), compiled.toString());

    ProcessBuilder command =
        new ProcessBuilder("node", "--test", "src/test/frontend/feel.test.mjs")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("out.txt").toFile());
    command.environment().put("FEEL_CASES", file.toString());
    Process node = command.start();
    assertThat(node.waitFor(120, TimeUnit.SECONDS)).isTrue();
    String out = Files.readString(folder.resolve("out.txt"), StandardCharsets.UTF_8);
    assertThat(node.exitValue()).as(out).isZero();
  }

  private static Map<String, Object> values() throws Exception {
    Map<String, Object> values = new LinkedHashMap<>();
    table()
        .path("values")
        .fields()
        .forEachRemaining(
            entry ->
                values.put(
                    entry.getKey(),
                    entry.getValue().isNumber()
                        ? entry.getValue().decimalValue()
                        : JSON.convertValue(entry.getValue(), Object.class)));
    return values;
  }

  private static JsonNode table() throws Exception {
    try (InputStream in = FeelConformanceTest.class.getResourceAsStream("/feel/conformance.json")) {
      return JSON.readTree(in);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return Stream.iterate(0, i -> i < array.size(), i -> i + 1).map(array::get);
  }
}
