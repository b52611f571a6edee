package org.gongshang.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.gongshang.people.DemoPeople;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Rounds of opinions by files.
 *
 * <p>The figures of the real round were reckoned apart from this code, with NumPy, from the counts
 * of 1, -1 and 0 in the columns of participants-votes.csv: p = (agree + 1) / (seen + 2) for the two
 * values of group-id, their product, and the same tests of proportions.
 */
abstract class OpinionApiCases {

  private static final Path REAL = Path.of("src/test/resources/opinions");
  private static final String CLERK = "lixiaowen";
  private static final String COMMENTS =
      """
      timestamp,datetime,comment-id,author-id,agrees,disagrees,moderated,comment-body
      1,一月,0,𠮷,1,1,1,"路灯要亮, 😀"
      2,一月,1,b,1,0,1,停车位要多
      """;
  private static final String VOTES =
      """
      participant,group-id,n-comments,n-votes,n-agree,n-disagree,0,1
      𠮷野,0,1,2,1,0,1,0
      😀,1,0,2,1,1,-1,1
      """;

  @Autowired MockMvc mvc;

  @Test
  void theRealRoundComesOutWithItsOwnGroupsAsReckonedElsewhere() throws Exception {
    long id = real("given");

    mvc.perform(get("/api/v1/opinion-rounds/" + id + "/consensus").with(as(CLERK)))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.grouping").value("given"))
        .andExpect(jsonPath("$.participants").value(204))
        .andExpect(jsonPath("$.groups[0].id").value("0"))
        .andExpect(jsonPath("$.groups[0].size").value(106))
        .andExpect(jsonPath("$.groups[1].size").value(91))
        .andExpect(jsonPath("$.statements.length()").value(50))
        .andExpect(jsonPath("$.statements[0].id").value(14))
        .andExpect(jsonPath("$.statements[0].groups[0].agree").value(85))
        .andExpect(jsonPath("$.statements[0].groups[0].disagree").value(1))
        .andExpect(jsonPath("$.statements[0].groups[0].pass").value(3))
        .andExpect(jsonPath("$.statements[0].groups[0].seen").value(89))
        .andExpect(jsonPath("$.statements[0].groups[0].p").value(closeTo(86 / 91.0, 1e-12)))
        .andExpect(jsonPath("$.statements[0].consensus").value(closeTo(0.8505494505494505, 1e-12)))
        .andExpect(
            jsonPath("$.statements[0].geometricMean").value(closeTo(0.9222523789882304, 1e-12)))
        .andExpect(
            jsonPath("$.statements[0].disagreeConsensus")
                .value(
                    org.hamcrest.Matchers.hasToString(
                        org.hamcrest.Matchers.startsWith("0.00109890109890"))))
        .andExpect(jsonPath("$.statements[1].id").value(19))
        .andExpect(jsonPath("$.statements[2].id").value(1))
        .andExpect(jsonPath("$.statements[3].id").value(46))
        .andExpect(
            jsonPath("$.statements[49].consensus")
                .value(
                    org.hamcrest.Matchers.hasToString(
                        org.hamcrest.Matchers.startsWith("0.00051981806367"))))
        .andExpect(jsonPath("$.groups[0].representative[0].id").value(7))
        .andExpect(jsonPath("$.groups[0].representative[0].side").value("disagree"))
        .andExpect(jsonPath("$.groups[0].representative[0].zOthers").value(closeTo(10.0786, 1e-4)))
        .andExpect(jsonPath("$.groups[0].representative[0].z").value(closeTo(6.4639, 1e-4)))
        .andExpect(jsonPath("$.groups[0].representative[1].id").value(8))
        .andExpect(jsonPath("$.groups[1].representative[0].id").value(7))
        .andExpect(jsonPath("$.groups[1].representative[2].id").value(6));
  }

  /** NumPy's singular values and the best of 200 k-means from random starts give the same. */
  @Test
  void theRealRoundFallsIntoTheSameOpinionGroupsEachTime() throws Exception {
    String first = consensus(real("opinion"));
    String second = consensus(real("opinion"));

    assertThat(JsonPath.<Integer>read(first, "$.groups.length()")).isEqualTo(3);
    assertThat(JsonPath.<Number>read(first, "$.silhouette").doubleValue())
        .isCloseTo(0.43651448379717267, org.assertj.core.data.Offset.offset(1e-6));
    assertThat(JsonPath.<Integer>read(first, "$.points.length()")).isEqualTo(189);
    assertThat(
            JsonPath.<List<Number>>read(first, "$.points[*].x").stream()
                .mapToDouble(x -> Math.abs(x.doubleValue()))
                .sum())
        .isCloseTo(359.3653825746293, org.assertj.core.data.Offset.offset(1e-6));
    for (String part : new String[] {"$.points", "$.statements", "$.groups"}) {
      assertThat((Object) JsonPath.read(second, part)).isEqualTo(JsonPath.read(first, part));
    }
  }

  @Test
  void theFilesComeBackByteForByte() throws Exception {
    long id = real("opinion");

    for (String name : new String[] {"comments.csv", "participants-votes.csv"}) {
      assertThat(text("/api/v1/opinion-rounds/" + id + "/" + name))
          .isEqualTo(Files.readString(REAL.resolve(name)));
    }
  }

  @Test
  void namesOfAnyScriptMarksAndMixedEndsOfLinesAreRead() throws Exception {
    long id =
        id(
            take("\uFEFF" + COMMENTS.replace("\n", "\r\n"), VOTES.replaceFirst("\n", "\r"), "given")
                .andExpect(status().isCreated()));

    assertThat(text("/api/v1/opinion-rounds/" + id + "/comments.csv")).isEqualTo(COMMENTS);
    assertThat(text("/api/v1/opinion-rounds/" + id + "/participants-votes.csv")).isEqualTo(VOTES);
  }

  @Test
  void theSameKeyTakesARoundOnceAndNoOther() throws Exception {
    String key = UUID.randomUUID().toString();
    long first = id(send(COMMENTS, VOTES, "given", key).andExpect(status().isCreated()));

    assertThat(id(send(COMMENTS, VOTES, "given", key))).isEqualTo(first);
    send(COMMENTS, VOTES.replace(",1,0\n", ",1,1\n"), "given", key)
        .andExpect(status().isUnprocessableEntity());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "votes | group-id, | '' | 缺少“group-id”列",
        "votes | ,0,1\\n | ,0,7\\n | 第 1 行第 8 列：“7”不在 comments.csv",
        "votes | 1,0\\n | 1,2\\n | 第 2 行“1”列：“2”不是 1、-1、0 或空格",
        "votes | 1,0\\n | 1,１\\n | 第 2 行“1”列：“１”不是",
        "votes | 😀, | 𠮷野, | 第 3 行“participant”列：“𠮷野”在第 2 行已经有了",
        "votes | 😀, | , | 第 3 行“participant”列：没有写",
        "votes | ,1,0\\n | ,1\\n | 第 2 行有 7 格，应当有 8 格",
        "votes | 0,1,2,1,0 | 0,1,x,1,0 | 第 2 行“n-votes”列：“x”不是整数",
        "comments | datetime, | '' | 缺少“datetime”列",
        "comments | comment-body | 'comment-body,more' | 第 1 行第 9 列：没有“more”",
        "comments | 2,一月,1 | 2,一月,0 | 第 3 行“comment-id”列：0 前面已经有了",
        "comments | 2,一月,1 | 2,一月,-1 | 第 3 行“comment-id”列：“-1”不是",
        "comments | 停车位要多 | '' | 第 3 行“comment-body”列：没有写",
        "comments | 停车位要多 | '\"停' | 的引号不成对",
        "comments | 1,0,1,停 | 1,0,5,停 | 第 3 行“moderated”列：“5”不是"
      })
  void aBadFileIsRefusedWithRowAndColumn(String file, String what, String by, String why)
      throws Exception {
    String from = what.replace("\\n", "\n");
    String to = by.replace("\\n", "\n");
    String comments = file.equals("comments") ? COMMENTS.replace(from, to) : COMMENTS;
    String votes = file.equals("votes") ? VOTES.replace(from, to) : VOTES;

    take(comments, votes, "given")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString(why)));
  }

  @Test
  void aRoundWithoutPeopleOrFilesIsRefusedInTheCallersLanguage() throws Exception {
    take(COMMENTS, VOTES.lines().findFirst().orElseThrow(), "given")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("没有参加的人")));
    take("", VOTES, "given")
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("是空的")));
    take(COMMENTS, VOTES, "other").andExpect(status().isUnprocessableEntity());
    mvc.perform(
            multipart("/api/v1/opinion-rounds")
                .file(part("comments.csv", COMMENTS.getBytes(StandardCharsets.UTF_16)))
                .file(part("participants-votes.csv", VOTES.getBytes(StandardCharsets.UTF_8)))
                .with(as(CLERK))
                .header("Accept-Language", "en")
                .header("Idempotency-Key", UUID.randomUUID().toString()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("not UTF-8")));
    mvc.perform(
            multipart("/api/v1/opinion-rounds")
                .file(part("comments.csv", COMMENTS.getBytes(StandardCharsets.UTF_8)))
                .with(as(CLERK))
                .header("Idempotency-Key", UUID.randomUUID().toString()))
        .andExpect(status().isUnprocessableEntity())
        .andExpect(jsonPath("$.detail").value(containsString("participants-votes.csv")));
  }

  @Test
  void othersFindNothing() throws Exception {
    long id = real("given");

    for (String path : new String[] {"", "/consensus", "/comments.csv"}) {
      mvc.perform(get("/api/v1/opinion-rounds/" + id + path).with(as("tianjing")))
          .andExpect(status().isNotFound());
      mvc.perform(get("/api/v1/opinion-rounds/99999999" + path).with(as(CLERK)))
          .andExpect(status().isNotFound());
    }
    mvc.perform(get("/api/v1/opinion-rounds/" + id + "/consensus?groups=sector").with(as(CLERK)))
        .andExpect(status().isUnprocessableEntity());
  }

  private long real(String groups) throws IOException, Exception {
    return id(
        take(
                Files.readString(REAL.resolve("comments.csv")),
                Files.readString(REAL.resolve("participants-votes.csv")),
                groups)
            .andExpect(status().isCreated()));
  }

  private ResultActions take(String comments, String votes, String groups) throws Exception {
    return send(comments, votes, groups, UUID.randomUUID().toString());
  }

  private ResultActions send(String comments, String votes, String groups, String key)
      throws Exception {
    return mvc.perform(
        multipart("/api/v1/opinion-rounds")
            .file(part("comments.csv", comments.getBytes(StandardCharsets.UTF_8)))
            .file(part("participants-votes.csv", votes.getBytes(StandardCharsets.UTF_8)))
            .param("title", "脱欧的共识")
            .param("groups", groups)
            .with(as(CLERK))
            .header("Idempotency-Key", key));
  }

  private static MockMultipartFile part(String name, byte[] content) {
    return new MockMultipartFile(name, name, "text/csv", content);
  }

  private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
      String login) {
    return httpBasic(login, DemoPeople.PASSWORD);
  }

  private long id(ResultActions taken) throws Exception {
    return JsonPath.<Integer>read(
        taken.andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8), "$.id");
  }

  private String consensus(long id) throws Exception {
    return text("/api/v1/opinion-rounds/" + id + "/consensus");
  }

  private String text(String path) throws Exception {
    return mvc.perform(get(path).with(as(CLERK)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
