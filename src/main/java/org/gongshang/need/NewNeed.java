package org.gongshang.need;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.gongshang.PlainText;
import org.gongshang.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks for, checked.
 *
 * @param regionId where it happens; of a grid the community is responsible
 * @param body what happened, in the person's own words
 * @param place building, gate, corner; may be empty
 * @param onBehalfOf name of the person who asked, when a clerk writes it down for them
 * @param photos ids of files that the submitter has stored
 * @param danger whether people are in danger, as the person says
 */
public record NewNeed(
    long regionId,
    String body,
    String place,
    @Nullable String phone,
    Channel channel,
    @Nullable String onBehalfOf,
    List<Long> photos,
    boolean danger) {

  static final int SHORTEST = 10;
  static final int LONGEST = 2000;
  static final int LONGEST_PLACE = 100;
  static final int LONGEST_NAME = 40;
  static final int MOST_PHOTOS = 9;

  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 -]{4,18}[0-9]");

  public NewNeed {
    body = PlainText.clean(body).strip();
    place = place.strip();
    phone = blankToNull(phone);
    onBehalfOf = blankToNull(onBehalfOf);
    photos = List.copyOf(photos);
    List<Refusal> wrong = new ArrayList<>();
    text("body", body, SHORTEST, LONGEST).ifPresent(wrong::add);
    text("place", place, 0, LONGEST_PLACE).ifPresent(wrong::add);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      wrong.add(new Refusal("need.phone.bad"));
    }
    text("onBehalfOf", onBehalfOf == null ? "" : onBehalfOf, 0, LONGEST_NAME).ifPresent(wrong::add);
    if (photos.size() > MOST_PHOTOS) {
      wrong.add(new Refusal("need.photos.many", MOST_PHOTOS));
    }
    Refusal.throwIfAny(wrong);
  }

  /** Nobody is in danger. */
  public NewNeed(
      long regionId,
      String body,
      String place,
      @Nullable String phone,
      Channel channel,
      @Nullable String onBehalfOf,
      List<Long> photos) {
    this(regionId, body, place, phone, channel, onBehalfOf, photos, false);
  }

  /** What is wrong with one text; only the body, which has a shortest length, has several lines. */
  private static Optional<Refusal> text(String field, String text, int shortest, int longest) {
    String key = "need." + field + ".";
    int length = PlainText.length(text);
    if (!PlainText.storable(text, shortest > 0)) {
      return Optional.of(new Refusal(key + "characters"));
    }
    if (shortest > 0 && PlainText.isBlank(text)) {
      return Optional.of(new Refusal(key + "none"));
    }
    if (length < shortest) {
      return Optional.of(new Refusal(key + "short", shortest, length));
    }
    return length > longest
        ? Optional.of(new Refusal(key + "long", longest, length))
        : Optional.empty();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || PlainText.isBlank(text) ? null : text.strip();
  }

  private static String line(String text) {
    return PlainText.shown(text.replaceAll("\\s+", " "), false).strip();
  }

  /** A first title: the first sentence, at most 60 characters. The clerk may change it. */
  String title() {
    String sentence = line(body.split("[。！？!?；;\\n]", 2)[0]);
    String from = sentence.isEmpty() ? line(body) : sentence;
    return PlainText.cut(from, 60);
  }
}
