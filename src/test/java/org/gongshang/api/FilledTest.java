package org.gongshang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilledTest {

  private final ObjectMapper json = new ObjectMapper();

  @ParameterizedTest
  @CsvSource({
    "12000, 12000",
    "186000.5, 186000.5",
    "0.01, 0.01",
    "1.50, 1.5",
    "1e3, 1000",
    "0.0, 0",
    "true, true",
    "\"  text \", '  text '"
  })
  void aValueIsTheTextThatAPersonWouldType(String sent, String text) throws Exception {
    assertThat(read(sent).typed().first("a")).isEqualTo(text);
  }

  @Test
  void anEndlessNumberStaysShort() throws Exception {
    assertThat(read("1e999999999").typed().first("a")).hasSizeLessThan(40);
    assertThat(read("-1e-999999999").typed().first("a")).hasSizeLessThan(40);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "[[1]]", "[{}]"})
  void aValueHasNoInside(String sent) {
    assertThatThrownBy(() -> read(sent)).isInstanceOf(JsonProcessingException.class);
  }

  private Filled read(String value) throws JsonProcessingException {
    return json.readValue("{\"deployment\":\"d\",\"data\":{\"a\":" + value + "}}", Filled.class);
  }
}
