package org.gongshang.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.gongshang.workflow.form.FormSchema;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every form that we ship. */
class FormsTest {

  private static final Set<String> COMPONENTS =
      Set.of(
          "textfield",
          "textarea",
          "number",
          "datetime",
          "checkbox",
          "checklist",
          "radio",
          "select",
          "text",
          "group",
          "filepicker");
  private static final Set<String> LISTS =
      Set.of(
          "categories",
          "sessions",
          "units",
          "fundingSources",
          "milestones",
          "sessionItems",
          "venues",
          "regionsBelow",
          "regionsConcerned");
  private static final Pattern VARIABLE = Pattern.compile("([a-zA-Z]+) (?:!=|=) ");

  static List<Path> forms() {
    return ShippedModels.forms();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aFileHoldsTheFormOfItsName(Path file) throws IOException {
    JsonNode form = read(file);

    assertThat(form.path("id").asText()).isEqualTo(ShippedModels.formId(file));
    assertThat(form.path("type").asText()).isEqualTo("default");
    assertThat(form.path("schemaVersion").asInt()).isEqualTo(18);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void thePublisherFindsNothingToRefuse(Path file) throws IOException {
    FormSchema schema = FormSchema.parse(Files.readString(file));

    assertThat(schema.findings()).isEmpty();
    assertThat(components(read(file))).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyComponentIsOneThatWeDraw(Path file) throws IOException {
    assertThat(components(read(file)))
        .extracting(type -> type.path("type").asText())
        .isSubsetOf(COMPONENTS);
  }

  @ParameterizedTest
  @MethodSource("forms")
  void everyWordIsThereInBothLanguages(Path file) throws IOException {
    for (JsonNode component : components(read(file))) {
      JsonNode english = component.path("properties");
      for (String word : List.of("label", "description", "text", "timeLabel")) {
        assertThat(english.has(word + "_en")).as(word + component).isEqualTo(says(component, word));
      }
      int options = component.path("values").size();
      assertThat(english.path("options_en").asText().split("\\|", -1))
          .hasSize(Math.max(1, options));
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void keysAreUniqueAndConditionsReadFieldsOfTheForm(Path file) throws IOException {
    List<String> keys = new ArrayList<>();
    for (JsonNode component : components(read(file))) {
      if (component.has("key")) {
        keys.add(component.path("key").asText());
      }
    }
    assertThat(keys).doesNotHaveDuplicates();
    for (JsonNode component : components(read(file))) {
      String hide = component.path("conditional").path("hide").asText("=");
      assertThat(hide).startsWith("=");
      assertThat(keys)
          .containsAll(
              VARIABLE.matcher(hide).results().map((MatchResult read) -> read.group(1)).toList());
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void aChoiceHasItsOptionsOrAListThatWeKnow(Path file) throws IOException {
    for (JsonNode component : components(read(file))) {
      String list = component.path("properties").path("optionsFrom").asText();
      switch (component.path("type").asText()) {
        case "radio" -> assertThat(component.path("values").size()).isGreaterThan(1);
        case "select", "checklist" -> assertThat(LISTS).contains(list);
        default -> assertThat(list).isEmpty();
      }
    }
  }

  private static boolean says(JsonNode component, String word) {
    return component.has(word) || word.equals("label") && component.has("dateLabel");
  }

  private static JsonNode read(Path file) throws IOException {
    return new ObjectMapper().readTree(file.toFile());
  }

  private static List<JsonNode> components(JsonNode parent) {
    List<JsonNode> all = new ArrayList<>();
    for (JsonNode component : parent.path("components")) {
      all.add(component);
      all.addAll(components(component));
    }
    return all;
  }
}
