package org.gongshang.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongshang.workflow.FormRejected;
import org.gongshang.workflow.form.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * A need as it is sent. Nothing is guessed: a field that is unknown or of another type is refused
 * by its name.
 *
 * @param region statistical code of the community, or of a grid in it
 * @param photos ids of files stored before
 * @param danger whether people are in danger
 */
record Told(
    @Nullable String region,
    @Nullable String body,
    @Nullable String place,
    @Nullable String phone,
    @Nullable String onBehalfOf,
    List<Long> photos,
    boolean danger) {

  private static final Set<String> FIELDS =
      Set.of("region", "body", "place", "phone", "onBehalfOf", "photos", "danger");

  Told {
    photos = List.copyOf(photos);
  }

  static Told read(ObjectNode sent) {
    List<FieldError> wrong = new ArrayList<>();
    sent.fieldNames()
        .forEachRemaining(
            name -> {
              if (!FIELDS.contains(name)) {
                wrong.add(new FieldError(name, "api.field.unknown", List.of()));
              }
            });
    Told told =
        new Told(
            text(sent, "region", wrong),
            text(sent, "body", wrong),
            text(sent, "place", wrong),
            text(sent, "phone", wrong),
            text(sent, "onBehalfOf", wrong),
            photos(sent.path("photos"), wrong),
            flag(sent, "danger", wrong));
    if (!wrong.isEmpty()) {
      throw new FormRejected(wrong);
    }
    return told;
  }

  private static @Nullable String text(ObjectNode sent, String name, List<FieldError> wrong) {
    JsonNode value = sent.path(name);
    if (!value.isTextual() && !isAbsent(value)) {
      wrong.add(new FieldError(name, "api.field.text", List.of()));
    }
    return value.textValue();
  }

  private static boolean flag(ObjectNode sent, String name, List<FieldError> wrong) {
    JsonNode value = sent.path(name);
    if (!value.isBoolean() && !isAbsent(value)) {
      wrong.add(new FieldError(name, "api.field.flag", List.of()));
    }
    return value.booleanValue();
  }

  private static List<Long> photos(JsonNode value, List<FieldError> wrong) {
    List<Long> ids = new ArrayList<>();
    boolean ofIds = value.isArray() || isAbsent(value);
    for (JsonNode id : value) {
      ofIds &= id.isIntegralNumber() && id.canConvertToLong();
      ids.add(id.longValue());
    }
    if (!ofIds) {
      wrong.add(new FieldError("photos", "api.field.ids", List.of()));
    }
    return ids;
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isMissingNode() || value.isNull();
  }
}
