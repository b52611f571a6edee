package org.gongshang.need;

import java.util.List;
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
    storable("need.body.characters", body, true);
    storable("need.place.characters", place, false);
    storable("need.onBehalfOf.characters", onBehalfOf == null ? "" : onBehalfOf, false);
    atLeast(body, SHORTEST);
    atMost("need.body.long", body, LONGEST);
    atMost("need.place.long", place, LONGEST_PLACE);
    atMost("need.onBehalfOf.long", onBehalfOf == null ? "" : onBehalfOf, LONGEST_NAME);
    if (phone != null && !PHONE.matcher(phone).matches()) {
      throw new Refusal("need.phone.bad");
    }
    if (photos.size() > MOST_PHOTOS) {
      throw new Refusal("need.photos.many", MOST_PHOTOS);
    }
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

  private static void storable(String key, String text, boolean multiline) {
    if (!PlainText.storable(text, multiline)) {
      throw new Refusal(key);
    }
  }

  private static void atLeast(String text, int shortest) {
    int length = PlainText.length(text);
    if (PlainText.isBlank(text)) {
      throw new Refusal("need.body.none");
    }
    if (length < shortest) {
      throw new Refusal("need.body.short", shortest, length);
    }
  }

  private static void atMost(String key, String text, int longest) {
    int length = PlainText.length(text);
    if (length > longest) {
      throw new Refusal(key, longest, length);
    }
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
    int length = PlainText.length(from);
    return length <= 60 ? from : from.substring(0, from.offsetByCodePoints(0, 59)) + "…";
  }
}
