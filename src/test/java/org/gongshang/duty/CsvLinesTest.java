package org.gongshang.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class CsvLinesTest {

  private final StringBuilder out = new StringBuilder();

  @Test
  void no_cell_is_a_formula_to_a_spreadsheet() throws IOException {
    new CsvLines(out).line("=1+1", "+86", "-1", "@x", "\tx", "路灯", 3, 0L);

    assertThat(out).hasToString("\uFEFF\"'=1+1\",\"'+86\",\"'-1\",\"'@x\",\"'\tx\",\"路灯\",3,0\r\n");
  }

  @Test
  void quotes_commas_and_lines_stay_within_their_cell() throws IOException {
    new CsvLines(out).line("他说“好”, \"行\"", "第一行\n第二行", "𠮷😀", "");

    assertThat(out).hasToString("\uFEFF\"他说“好”, \"\"行\"\"\",\"第一行\n第二行\",\"𠮷😀\",\"\"\r\n");
  }
}
