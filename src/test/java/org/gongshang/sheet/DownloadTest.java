package org.gongshang.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class DownloadTest {

  private static String written(String... cells) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Download table = Download.csv(out)) {
      table.row(List.of(cells));
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void no_cell_is_a_formula_to_a_spreadsheet() throws IOException {
    assertThat(written("=1+1", "+86", "-1", "@x", "\tx", "路灯", "3"))
        .isEqualTo("\uFEFF'=1+1,'+86,'-1,'@x,'\tx,路灯,3\r\n");
  }

  @Test
  void quotes_commas_and_lines_stay_within_their_cell() throws IOException {
    assertThat(written("他说“好”, \"行\"", "第一行\n第二行", "𠮷😀", ""))
        .isEqualTo("\uFEFF\"他说“好”, \"\"行\"\"\",\"第一行\n第二行\",𠮷😀,\r\n");
  }
}
