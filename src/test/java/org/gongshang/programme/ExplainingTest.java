package org.gongshang.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshang.programme.pabulib.PabulibReader;
import org.gongshang.programme.selection.Watch;
import org.junit.jupiter.api.Test;

class ExplainingTest {

  private static final String LONG = "𠮷".repeat(61);

  @Test
  void of_many_that_were_tied_three_are_named_and_the_others_counted() throws IOException {
    Explained.Project dear = dearer(5);

    assertThat(dear.reason()).isEqualTo("tooDearTiedMore");
    String cut = "𠮷".repeat(60) + "…";
    assertThat(dear.args()).isEqualTo(List.of(6, "50", cut + ", b1, b2", 2));
  }

  @Test
  void of_three_that_were_tied_all_are_named() throws IOException {
    Explained.Project dear = dearer(3);

    assertThat(dear.reason()).isEqualTo("tooDearTied");
    assertThat(dear.args().get(2)).asString().endsWith("…, b1, b2");
  }

  /** One that is too dear only because so many with as many votes were paid before it. */
  private static Explained.Project dearer(int before) throws IOException {
    String cheap =
        IntStream.range(0, before)
            .mapToObj(at -> "b" + at + ";10;" + (at == 0 ? LONG : "") + "\n")
            .collect(Collectors.joining());
    String ids =
        IntStream.range(0, before).mapToObj(at -> "b" + at).collect(Collectors.joining(","));
    String text =
        ("META\nkey;value\nbudget;%d\nvote_type;approval\nPROJECTS\nproject_id;cost;name\n"
                + "dear;60;Bridge\n%sVOTES\nvoter_id;vote\nv;dear,%s\n")
            .formatted(before * 10 + 50, cheap, ids);
    SelectionRule rule = SelectionRule.of("greedy", null, null, false);
    return Selections.work(
            PabulibReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))),
            rule,
            Terms.NONE,
            Watch.NOBODY)
        .projects()
        .get(0);
  }
}
