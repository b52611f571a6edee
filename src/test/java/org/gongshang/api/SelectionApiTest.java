package org.gongshang.api;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongshang.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Programs send an election and read what it selects. */
@ApplicationTest
class SelectionApiTest {

  private static final String CLERK = "lixiaowen";
  private static final String SMALL =
      """
      META
      key;value
      description;试
      budget;100
      vote_type;approval
      PROJECTS
      project_id;cost;name
      a;60;健身步道 𠮷
      b;50;路灯
      c;40;长椅
      VOTES
      voter_id;vote
      1;a,c
      2;a
      3;b
      4;a,c
      """;

  private static final String DISTRICTS =
      SMALL
          .replace("cost;name", "cost;name;district")
          .replace("𠮷", "𠮷;北里")
          .replace("路灯", "路灯;南里")
          .replace("c;40;长椅", "c;40;长椅;");

  @Autowired MockMvc mvc;

  @ParameterizedTest
  @CsvSource({
    "Poland_Swiecie_2023.pb, rule=equal-shares, 17, 1040337, true",
    "Poland_Wieliczka_2023_Green_Budget.pb, rule=equal-shares, 30, 995079, true",
    "Poland_Wieliczka_2023_Green_Budget.pb, rule=equal-shares&stopping=exhausted, 31, 984579,"
        + " false",
  })
  void equal_shares_give_what_towns_decided(
      String name, String rule, int winners, int cost, boolean agrees) throws Exception {
    real(name, rule)
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.winners.length()").value(winners))
        .andExpect(jsonPath("$.cost").value(cost))
        .andExpect(jsonPath("$.agrees").value(agrees))
        .andExpect(jsonPath("$.projects[?(@.reason == 'paid')].paid[0].voters").isNotEmpty());
  }

  @ParameterizedTest
  @CsvSource({"Poland_Warszawa_2019_Las.pb", "Poland_Gdynia_2022_Kamienna_Gora__small.pb"})
  void greedy_gives_what_towns_decided(String name) throws Exception {
    real(name, "rule=greedy")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.agrees").value(true))
        .andExpect(jsonPath("$.share").isEmpty());
  }

  @Test
  void each_project_says_why_in_the_readers_language() throws Exception {
    send(SMALL, "rule=greedy", "zh")
        .andExpect(jsonPath("$.winners[0]").value("a"))
        .andExpect(jsonPath("$.winners[1]").value("c"))
        .andExpect(jsonPath("$.cost").value(100))
        .andExpect(jsonPath("$.left").value(0))
        .andExpect(jsonPath("$.agrees").isEmpty())
        .andExpect(jsonPath("$.projects[0].name").value("健身步道 𠮷"))
        .andExpect(jsonPath("$.projects[1].explanation").value("按得票排第 3 位，当时余额只有 0，不够"));
    send(SMALL, "rule=greedy", "en")
        .andExpect(
            jsonPath("$.projects[1].explanation").value("Place 3 by votes; only 0 was left"));
  }

  @ParameterizedTest
  @CsvSource({
    "rule=best, best",
    "rule=, greedy",
    "stopping=at-once, greedy",
    "rule=equal-shares&stopping=later, later",
    "rule=equal-shares&utility=joy, joy"
  })
  void unknown_words_are_refused_by_name(String query, String named) throws Exception {
    send(SMALL, query, "en")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("$.detail").value(containsString(named)));
  }

  @Test
  void each_fault_of_a_file_is_named_by_its_line() throws Exception {
    send(SMALL.replace("b;50", "b;-50").replace("3;b", "3;x"), "rule=greedy", "zh")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("line 9")))
        .andExpect(jsonPath("$.errors[*].field").value(hasItem("line 15")));
    send("", "rule=greedy", "zh").andExpect(status().isUnprocessableEntity());
    send("\u0000\u0001", "rule=equal-shares", "zh").andExpect(status().isUnprocessableEntity());
    send(SMALL.replace("project_id;cost;name", "project_id;name"), "rule=greedy", "zh")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[*].message").value(hasItem(containsString("cost"))));
  }

  @Test
  void line_ends_may_be_mixed() throws Exception {
    send(SMALL.replace("VOTES\n", "VOTES\r\n").replace("1;a,c\n", "1;a,c\r\n"), "rule=greedy", "zh")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.voters").value(4));
  }

  @Test
  void an_election_without_voters_selects_nothing_that_needs_them() throws Exception {
    send(SMALL.substring(0, SMALL.indexOf("1;a,c")), "rule=equal-shares", "zh")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.winners").isEmpty())
        .andExpect(jsonPath("$.voters").value(0));
  }

  @ParameterizedTest
  @CsvSource({"2, 'a,c'", "60%, a", "75.1%, ''", "3, a"})
  void a_threshold_leaves_out_what_too_few_chose(String threshold, String winners)
      throws Exception {
    List<String> expected = winners.isEmpty() ? List.of() : List.of(winners.split(","));
    send(SMALL, "rule=greedy&threshold=" + threshold, "zh")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.threshold").value(threshold))
        .andExpect(jsonPath("$.winners", is(expected)))
        .andExpect(jsonPath("$.projects[1].reason").value("tooFewVoters"));
  }

  @Test
  void each_subregion_spends_its_own_budget() throws Exception {
    send(DISTRICTS, "rule=greedy&divide=district&budgets=北里:60;南里:30", "zh")
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.divide").value("district"))
        .andExpect(jsonPath("$.winners", is(List.of("a"))))
        .andExpect(jsonPath("$.parts[0].subregion").value("北里"))
        .andExpect(jsonPath("$.parts[0].voters").value(3))
        .andExpect(jsonPath("$.parts[1].left").value(30))
        .andExpect(jsonPath("$.parts[2].budget").value(10))
        .andExpect(jsonPath("$.projects[1].subregion").value("南里"))
        .andExpect(jsonPath("$.projects[1].explanation").value("按得票排第 1 位，当时余额只有 30，不够"));
  }

  @Test
  void what_only_a_tie_kept_out_is_told_so() throws Exception {
    String tied =
        SMALL
            .replace("1;a,c", "1;a,b")
            .replace("2;a", "2;a,b")
            .replace("3;b", "3;c")
            .replace("4;a,c", "4;");
    send(tied, "rule=greedy", "zh")
        .andExpect(jsonPath("$.winners", is(List.of("b", "c"))))
        .andExpect(jsonPath("$.projects[0].reason").value("tooDearTied"))
        .andExpect(
            jsonPath("$.projects[0].explanation")
                .value("与“路灯”票数相同，便宜的在前，费用也相同的按列表次序，排第 2 位；当时余额只有 50，不够"));
    send(tied.replace("budget;100", "budget;55"), "rule=greedy", "zh")
        .andExpect(jsonPath("$.projects[0].reason").value("tooDear"));
  }

  @ParameterizedTest
  @CsvSource({
    "budgets=北里:60, subregion",
    "divide=district&budgets=北里:60, 南里",
    "divide=district&budgets=北里:90;南里:30, 120",
    "divide=district&budgets=北里:60;南里:30;东里:5, 东里",
  })
  void budgets_that_do_not_suit_the_file_are_named(String query, String named) throws Exception {
    send(DISTRICTS, "rule=greedy&" + query, "zh")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.errors[0].message").value(containsString(named)));
  }

  @ParameterizedTest
  @CsvSource({
    "threshold=many, many",
    "threshold=-3, -3",
    "threshold=101%, 101%",
    "budgets=60, 60",
    "budgets=北里:-60, 北里:-60",
    "budgets=北里:60;北里:50, 北里",
    "divide=district, district",
  })
  void terms_that_cannot_be_read_are_refused_by_name(String query, String named) throws Exception {
    send(DISTRICTS, "rule=greedy&" + query, "zh")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString(named)));
  }

  @Test
  void a_form_is_no_election() throws Exception {
    mvc.perform(
            post("/api/v1/programmes/import?rule=greedy")
                .with(httpBasic(CLERK, "gongshang2026"))
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .content("META=1"))
        .andExpect(status().isUnsupportedMediaType())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @Test
  void residents_have_no_use_of_it() throws Exception {
    mvc.perform(
            post("/api/v1/programmes/import?rule=greedy")
                .with(httpBasic("sunli", "gongshang2026"))
                .contentType(MediaType.TEXT_PLAIN)
                .content(SMALL))
        .andExpect(status().isForbidden());
    mvc.perform(
            post("/api/v1/programmes/import?rule=greedy")
                .contentType(MediaType.TEXT_PLAIN)
                .content(SMALL))
        .andExpect(status().isUnauthorized());
  }

  private ResultActions real(String name, String query) throws Exception {
    byte[] file = Files.readAllBytes(Path.of("src/test/resources/pabulib", name));
    return send(new String(file, StandardCharsets.UTF_8), query, "zh");
  }

  private ResultActions send(String file, String query, String language) throws Exception {
    return mvc.perform(
        post("/api/v1/programmes/import?" + query)
            .with(httpBasic(CLERK, "gongshang2026"))
            .header(HttpHeaders.ACCEPT_LANGUAGE, language)
            .contentType(MediaType.TEXT_PLAIN)
            .content(file.getBytes(StandardCharsets.UTF_8)));
  }
}
