package org.gongshang.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.gongshang.opinion.ground.By;
import org.gongshang.opinion.ground.Ground;
import org.junit.jupiter.api.Test;

class PictureTest {

  @Test
  void each_person_is_drawn_within_the_picture() {
    Picture picture = Picture.of(ground(200));

    assertThat(picture.marks()).hasSize(200);
    assertThat(picture.part()).isFalse();
    assertThat(picture.marks())
        .allSatisfy(
            mark -> {
              assertThat(mark.x()).isBetween(0L, (long) picture.width());
              assertThat(mark.y()).isBetween(0L, (long) picture.height());
            });
  }

  @Test
  void of_many_people_some_are_drawn_and_the_lines_stand_around_all() {
    Picture few = Picture.of(ground(Picture.MOST));
    Picture many = Picture.of(ground(20_000));

    assertThat(few.part()).isFalse();
    assertThat(many.part()).isTrue();
    assertThat(many.marks()).hasSizeBetween(Picture.MOST / 2, Picture.MOST);
    assertThat(many.hulls()).isEqualTo(few.hulls());
  }

  /** Two groups side by side, each on two lines. */
  private static Ground ground(int people) {
    List<Ground.Point> points =
        IntStream.range(0, people)
            .mapToObj(i -> new Ground.Point(i / 2 % 50, i % 2, i / 2 % 50 < 25 ? 0 : 1))
            .toList();
    List<Ground.Group> groups =
        List.of(
            new Ground.Group("A", people / 2, List.of()),
            new Ground.Group("B", people / 2, List.of()));
    return new Ground(By.OPINION, people, groups, List.of(), points, 0.5, false);
  }
}
