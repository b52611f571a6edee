package org.gongshang.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeedReaderTest {

  private static final String GOOD =
      """
      code,parent_code,level,name
      110105,,district,朝阳区
      110105012,110105,subdistrict,麦子店街道
      """;

  @Test
  void readsParentsBeforeChildren() throws IOException {
    List<SeedRegion> regions = read(GOOD).regions();
    assertThat(regions).extracting(SeedRegion::path).containsExactly("/1/", "/1/2/");
    assertThat(regions).extracting(SeedRegion::parentId).containsExactly(null, 1L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110105012022,110105012,community|expected 4 cells, found 3",
        "110105012022,110105012,community,甲,乙|expected 4 cells, found 5",
        "x10105012022,110105012,community,甲社区|code is not 6 to 24 digits",
        "110105012,110105,subdistrict,又一个街道|code occurs twice",
        "110105012022,110105099,community,甲社区|parent not above: 110105099",
        "110105012022,110105,community,甲社区|community below district",
        "110105012022,110105012,ward,甲社区|unknown level: ward",
        "110105012022,110105012,community,|name is empty",
        "110106,,district,丰台区|the district stands alone",
      })
  void refusesABadRowByItsNumber(String row, String problem) throws IOException {
    SeedReader reader = read(GOOD + row + "\n");
    assertThatThrownBy(reader::regions)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("test.csv row 4: ")
        .hasMessageContaining(problem);
  }

  @Test
  void namesEveryBadRow() throws IOException {
    assertThatThrownBy(read(GOOD + "a,b\nc,d\n")::regions)
        .hasMessageContaining("row 4")
        .hasMessageContaining("row 5");
  }

  @Test
  void refusesAnotherFile() throws IOException {
    assertThatThrownBy(read("name;code\n")::regions).hasMessageContaining("row 1");
  }

  @ParameterizedTest
  @CsvSource({
    "枣营北里社区居委会, 枣营北里社区",
    "枣营社区居民委员会, 枣营社区",
    "四道口居民委员会, 四道口社区",
    "芍药居五社区居民居委会, 芍药居五社区",
    "朝阳农场地区居委会, 朝阳农场地区",
    "楼梓庄村委会, 楼梓庄村",
    "牌坊村村民委员会, 牌坊村",
    "定福庄东村村委会, 定福庄东村",
    "麦子店街道, 麦子店街道",
  })
  void callsARegionByItsPlaceNotByItsCommittee(String official, String name) {
    assertThat(SeedReader.commonName(official)).isEqualTo(name);
  }

  private static SeedReader read(String text) throws IOException {
    SeedReader reader = new SeedReader();
    reader.read("test.csv", new BufferedReader(new StringReader(text)));
    return reader;
  }
}
