package org.gongshang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.people.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address with those who may use it. All others are turned away: other roles of the same
 * community, every role of another one, who holds none, and who is not signed in.
 */
@ApplicationTest
@Import(Walk.class)
@TestInstance(Lifecycle.PER_CLASS)
class AccessTest {

  /**
   * Address | what its names stand for | what is sent | who may | how else a refusal reads. A role
   * stands for its holder in the matter's community, with a star for whoever holds it anywhere;
   * {@code workers} are those who work on its matters and {@code members} all its roles; {@code
   * top} is the district's administrator, {@code asker} the resident whose need it is, {@code
   * people} are all who are signed in, {@code all} is everybody and a dash nobody.
   */
  private static final String ADDRESSES =
      """
      GET / | | | people
      GET /error | | | -
      GET /login | | | all
      POST /login/expired | | | all
      POST /login/again | | | people
      GET /setup | | | -
      POST /setup | | token=x | -
      GET /account | | | people
      GET /account/password | | | people
      POST /account/password | | current=a&wanted=b&again=c | people
      GET /account/delegations | | | people
      POST /account/delegations | | mandate=0 | people
      POST /account/delegations/{id}/end | id=delegation | | clerk admin top
      POST /account/tokens | | name=报表 | people
      POST /account/tokens/{id}/revoke | id=token | | asker
      GET /tasks | | | people
      GET /tasks/batch | | | people
      POST /tasks/batch/pass | | to=&reason= | people
      POST /tasks/batch/complete | | _deployment= | people
      POST /tasks/batch/urge | | words= | people
      GET /tasks/batch/result | | | people
      GET /tasks/{id} | id=task | | clerk
      POST /tasks/{id} | id=task | _deployment={deployment}&title=灯 | clerk
      POST /tasks/{id}/draft | id=task | _draft=0&title=灯 | clerk
      POST /tasks/{id}/draft?[_leave] | id=task | _draft=0&_leave=1&title=灯 | clerk
      POST /tasks/{id}/claim | id=task | | clerk
      POST /tasks/{id}/release | id=task | | clerk
      GET /tasks/{id}/transfer | id=task | | clerk official
      POST /tasks/{id}/transfer | id=task | to=&reason= | clerk official
      GET /tasks/{id}/urge | id=task | | official convener asker
      POST /tasks/{id}/urge | id=task | words= | official convener asker
      POST /tasks/{id}/urges/{urge}/answer | id=task urge=urge | words= | clerk
      GET /tasks/{id}/signers | id=task | | -
      POST /tasks/{id}/signers | id=task | holder= | -
      POST /tasks/{id}/signers/{signer}/remove | id=task signer=urge | why= | -
      GET /tasks/{id}/take-back | id=task | | -
      POST /tasks/{id}/take-back | id=task | reason=错 | -
      GET /tasks/{id}/sign | id=task | | -
      POST /tasks/{id}/sign | id=task | stance=agree | -
      GET /signatures/{id} | id=signature | | workers asker
      GET /tasks/{id}/close | id=round | | convener
      POST /tasks/{id}/close | id=round | | convener
      POST /demo/next-day | | _key= | people
      POST /demo/next-moment | | _key= | people
      GET /matters | | | people
      GET /matters/{number} | number=matter | | workers asker
      GET /matters/{number}/sheet | number=matter | | workers asker
      GET /matters/{number}/copies | number=matter | | clerk convener approver supervisor official
      POST /matters/{number}/copies | number=matter | holder= | clerk convener approver supervisor official
      POST /matters/{number}/copies/remove | number=matter | holder= | clerk convener approver supervisor official
      GET /matters/{number}/withdraw | number=sub | | clerk
      POST /matters/{number}/withdraw | number=sub | | clerk
      GET /models/{businessKey}/{definitionId} | businessKey=matter definitionId=definition | | workers asker
      GET /files/{id} | id=file | | workers asker
      GET /needs/new | | | resident* representative* clerk* asker
      POST /needs | | region={community}&body=楼道灯坏了三天，晚上看不清台阶。 | resident* representative* clerk* asker
      GET /needs/{number}/received | number=matter | | workers asker
      GET /messages | | | people
      GET /messages/{id} | id=message | | asker
      POST /messages/read | | | people
      GET /notices | | | people
      GET /notices/{id} | id=notice | | people
      GET /notices/{id}/text | id=notice | | people
      GET /notices/{id}/sheet | id=notice | | people
      POST /notices/{id}/objections | id=notice | body=充电棚会堵住消防车的通道。 | members asker | 没有任职
      GET /councils | | | people
      POST /councils | | region=x | admin*
      GET /councils/new | | | admin*
      GET /councils/{id} | id=community | | people
      GET /councils/{id}/terms/new | id=community | | admin top
      POST /councils/{id}/terms | id=community | from=x | admin top
      GET /councils/terms/{id} | id=term | | people
      GET /councils/terms/{id}/candidates/new | id=term | | clerk admin top
      POST /councils/terms/{id}/candidates | id=term | sector= | clerk admin top
      POST /councils/terms/{id}/candidates/{candidate}/withdraw | id=term candidate=community | | clerk admin top
      POST /councils/terms/{id}/notice | id=term | version=0 | clerk admin top
      POST /councils/terms/{id}/objections/{objection} | id=term objection=community | ruling= | clerk admin top
      GET /councils/terms/{id}/result | id=term | | clerk admin top
      POST /councils/terms/{id}/result | id=term | eligible= | clerk admin top
      POST /councils/terms/{id}/send-back | id=term | version=0 | clerk convener admin top
      POST /councils/terms/{id}/confirm | id=term | version=0 | clerk convener admin top
      POST /councils/terms/{id}/abandon | id=term | reason= | admin top
      POST /councils/terms/{id}/office | id=term | version=0 | clerk admin top
      POST /councils/terms/{id}/seats/{seat}/leave | id=term seat=community | reason= | clerk admin top
      GET /ballots/{id} | id=ballot | | workers
      GET /ballots/{id}/rules.txt | id=ballot | | workers
      GET /ballots/{id}/receipts.txt | id=ballot | | workers
      GET /ballots/{id}/change | id=ballot | | -
      POST /ballots/{id}/change | id=ballot | choice=agree | -
      GET /ballots/{id}/papers | id=ballot | | clerk convener
      POST /ballots/{id}/papers | id=ballot | paper_1=赞成 | clerk convener
      POST /ballots/{id}/papers/discard | id=ballot | | clerk convener
      GET /ballots/{id}/for/{account} | id=ballot account=person | | -
      POST /ballots/{id}/for/{account} | id=ballot account=person | choice=agree | -
      GET /sessions | | | people
      GET /sessions/{number} | number=session | | workers
      GET /sessions/{number}/sign-in-sheet | number=session | | workers
      GET /sessions/{number}/calendar | number=session | | workers
      GET /sessions/calendar | | | people
      POST /sessions/calendar | | | people
      POST /sessions/calendar/end | | | people
      GET /feeds/{secret} | secret=first | | -
      GET /sessions/{number}/live | number=session | | workers
      GET /sessions/{number}/screen | number=session | | clerk convener
      GET /sessions/{number}/here | number=session | | workers
      GET /sessions/{number}/sign-ins | number=session | | clerk convener
      POST /sessions/{number}/sign-ins | number=session | member=0 | clerk convener
      POST /sessions/{number}/sign-ins/{file}/remove | number=session file=first | | clerk convener
      POST /sessions/{number}/recusals | number=session | reason= | clerk convener
      POST /sessions/{number}/mandates | number=session | file | clerk convener
      POST /sessions/{number}/speeches | number=session | | representative
      POST /sessions/{number}/speeches/give-back | number=session | | representative
      POST /sessions/{number}/speeches/{speech}/call | number=session speech=first | | convener
      POST /sessions/{number}/speeches/{speech}/finish | number=session speech=first | | convener
      POST /sessions/{number}/speeches/{speech}/prefer | number=session speech=first | | convener
      POST /sessions/{number}/late | number=session | code=0 | representative
      POST /sessions/{number}/members/{account}/admit | number=session account=first | | convener
      POST /sessions/{number}/members/{account}/leave | number=session account=first | | clerk convener
      POST /sessions/{number}/postpone | number=session | reason= | convener
      POST /sessions/{number}/cancel | number=session | reason= | convener
      POST /sessions/{number}/adjourn | number=session | reason= | convener
      GET /sessions/{number}/minutes | number=session | | -
      GET /sessions/{number}/minutes/document | number=session | | -
      GET /sessions/{number}/agenda | number=session | | clerk convener
      POST /sessions/{number}/agenda/items/{item}/{way} | number=session item=first way=up | version=0 | clerk convener
      POST /sessions/{number}/agenda/items/{item}/take-off | number=session item=first | reason= | clerk convener
      GET /sessions/{number}/agenda/items/{item}/ballot | number=session item=item | | clerk convener
      POST /sessions/{number}/agenda/items/{item}/ballot | number=session item=item | method=yes_no | clerk convener
      POST /sessions/{number}/agenda/papers | number=session | file | clerk convener
      POST /sessions/{number}/agenda/papers/{paper}/remove | number=session paper=first | | clerk convener
      POST /sessions/{number}/agenda/tell | number=session | | clerk convener
      GET /sessions/{number}/items/{position}/ballot-paper | number=session position=position | | workers
      GET /sessions/{number}/items/{position}/resolution | number=session position=position | | workers
      GET /opinion-rounds | | | people
      POST /opinion-rounds | | region={community}&title= | clerk convener
      GET /opinion-rounds/new | | region={community} | clerk convener
      GET /opinion-rounds/import | | region={community} | clerk convener
      POST /opinion-rounds/import | | region={community} | clerk convener
      GET /opinion-rounds/{id} | id=opinions | | workers
      GET /opinion-rounds/{id}/result | id=opinions | | workers
      GET /opinion-rounds/{id}/change | id=opinions | | clerk convener
      POST /opinion-rounds/{id}/change | id=opinions | version=x | clerk convener
      POST /opinion-rounds/{id}/open | id=opinions | | clerk convener
      POST /opinion-rounds/{id}/close | id=opinions | | clerk convener
      POST /opinion-rounds/{id}/statements | id=opinions | body= | clerk convener
      POST /opinion-rounds/{id}/statements/{statement}/decision | id=opinions statement=statement | | clerk convener
      POST /opinion-rounds/{id}/statements/{statement}/reaction | id=opinions statement=statement | side=agree | -
      GET /opinion-rounds/{id}/react | id=opinions | | -
      POST /opinion-rounds/{id}/finish | id=opinions | | -
      GET /opinion-rounds/{id}/comments.csv | id=opinions | | clerk convener
      GET /opinion-rounds/{id}/participants-votes.csv | id=opinions | | clerk convener
      GET /duties | | | official* approver* admin* clerk* convener*
      GET /duties/{id} | id=community | | official approver admin clerk convener top
      GET /duties/{id}/sheet | id=community | | official approver admin clerk convener top
      GET /duties/{id}/tasks | id=community | | official approver admin clerk convener top
      GET /duties/{id}/export | id=community | | official approver admin clerk convener top
      GET /duties/{id}/tasks/export | id=community | | official approver admin clerk convener top
      GET /venues | | | representative* convener* clerk* approver* supervisor* official* admin*
      POST /venues | | region={community}&name= | clerk admin top
      GET /venues/new | | region={community} | clerk admin top
      GET /venues/{id} | id=venue | | workers admin top
      GET /venues/{id}/change | id=venue | | clerk admin top
      POST /venues/{id}/change | id=venue | version=x | clerk admin top
      POST /venues/{id}/withdraw | id=venue | version=x | clerk admin top
      GET /platforms | | | representative* convener* clerk* approver* supervisor* official* admin*
      POST /platforms | | region={community}&name= | clerk admin top
      GET /platforms/new | | region={community} | clerk admin top
      GET /platforms/{id} | id=platform | | workers admin top
      GET /platforms/{id}/change | id=platform | | clerk admin top
      POST /platforms/{id}/change | id=platform | version=x | clerk admin top
      GET /platforms/{id}/move | id=platform | | admin top
      POST /platforms/{id}/move | id=platform | version=x | admin top
      POST /platforms/{id}/close | id=platform | version=x | admin top
      POST /platforms/{id}/council | id=platform | version=x | admin top
      GET /programmes | | | people
      POST /programmes | | region={community}&year= | clerk convener
      GET /programmes/new | | region={community} | clerk convener
      GET /programmes/{number} | number=programme | | members top asker
      POST /programmes/{number}/abort | number=programme | reason= | convener
      GET /programmes/{number}/election | number=programme | | -
      GET /programmes/{number}/propose | number=programme | | resident representative clerk asker
      POST /programmes/{number}/proposals | number=programme | title= | resident representative clerk asker
      GET /programmes/{number}/proposals/{id} | number=programme id=proposal | | members top asker
      POST /programmes/{number}/proposals/{id}/report | number=programme id=proposal | progress= | clerk
      POST /programmes/{number}/proposals/{id}/screen | number=programme id=proposal | cost= | clerk
      POST /programmes/{number}/proposals/{id}/settle | number=programme id=proposal | verdict= | convener
      POST /programmes/{number}/proposals/{id}/withdraw | number=programme id=proposal | | asker
      GET /programmes/{number}/terms | number=programme | | clerk convener
      POST /programmes/{number}/terms | number=programme | budget= | clerk convener
      GET /scorings | | | people
      POST /scorings | | region={community}&title= | clerk admin top
      GET /scorings/new | | region={community} | clerk admin top
      GET /scorings/{number} | number=scoring | | workers admin top asker
      GET /scorings/{number}/change | number=scoring | | clerk admin top
      POST /scorings/{number}/change | number=scoring | title= | clerk admin top
      POST /scorings/{number}/criteria | number=scoring | criterion= | clerk admin top
      POST /scorings/{number}/criteria/{id}/remove | number=scoring id=first | | clerk admin top
      POST /scorings/{number}/candidates | number=scoring | candidate= | clerk admin top
      GET /scorings/{number}/candidates/{id} | number=scoring id=candidate | | asker
      POST /scorings/{number}/candidates/{id} | number=scoring id=candidate | points=x | asker
      POST /scorings/{number}/candidates/{id}/remove | number=scoring id=candidate | | clerk admin top
      POST /scorings/{number}/offered | number=scoring | | clerk admin top
      POST /scorings/{number}/proposals | number=scoring | | clerk admin top
      POST /scorings/{number}/jurors | number=scoring | juror= | clerk admin top
      POST /scorings/{number}/jurors/{id}/remove | number=scoring id=first | | clerk admin top
      POST /scorings/{number}/council | number=scoring | | clerk admin top
      GET /organisations | | | admin*
      POST /organisations | | name= | admin*
      GET /admin/regions | | | admin*
      GET /admin/regions/{id} | id=community | | admin top
      GET /admin/regions/{id}/add | id=community | | admin top
      POST /admin/regions/{id}/add | id=community | version=x | admin top
      GET /admin/regions/{id}/name | id=community | | admin top
      POST /admin/regions/{id}/name | id=community | version=x | admin top
      GET /admin/regions/{id}/lead | id=community | | admin top
      POST /admin/regions/{id}/lead | id=community | version=x | admin top
      GET /admin/regions/{id}/move | id=community | | top
      POST /admin/regions/{id}/move | id=community | version=x | top
      GET /admin/regions/{id}/close | id=community | | top
      POST /admin/regions/{id}/close | id=community | version=x | top
      GET /activate | | | all
      POST /activate | | login=x&code=x&wanted=x&again=x | all
      GET /activations | | | admin*
      POST /activations | | region={community} | admin top
      GET /imports/{kind} | kind=table | | admin*
      POST /imports/{kind} | kind=table | file | admin*
      GET /imports/{kind}/template.{format} | kind=table format=csv | | admin*
      GET /imports/{kind}/{id} | kind=table id=import | | top
      POST /imports/{kind}/{id}/confirm | kind=table id=import | | top
      POST /imports/{kind}/{id}/stop | kind=table id=import | | top
      GET /imports/{kind}/{id}/faults.{format} | kind=table id=import format=csv | | top
      GET /variants | | | modeler* reviewer* admin*
      GET /variants/new | | | modeler*
      POST /variants | | | modeler*
      GET /variants/standard/{process} | process=process | | modeler* reviewer* admin*
      GET /variants/{id} | id=variant | | modeler reviewer admin top
      GET /variants/{id}/model | id=variant | | modeler reviewer admin top
      GET /variants/{id}/files/{number} | id=variant number=first | | modeler reviewer admin top
      POST /variants/{id}/refuse | id=variant | | reviewer
      POST /variants/{id}/publish | id=variant | | reviewer
      POST /variants/{id}/end | id=variant | | reviewer
      GET /calendar | | | admin*
      POST /calendar | | from=x | top
      POST /calendar/remove | | date=x | top
      GET /people | | | admin*
      GET /people/new | | | admin*
      POST /people | | login=&name= | admin*
      GET /people/{id} | id=person | | admin top
      POST /people/{id}/unlock | id=person | | admin top
      POST /people/{id}/slip | id=person | | admin top
      GET /people/{id}/appoint | id=person | | admin top
      POST /people/{id}/mandates | id=person | region={community} | admin top
      POST /people/{id}/mandates/{mandateId}/end | id=person mandateId=mandate | to= | admin top
      GET /api/v1/tasks | | | people
      GET /api/v1/tasks/{id} | id=task | | clerk
      POST /api/v1/tasks/{id}/submission | id=task | {"deployment":"{deployment}","data":{}} | clerk
      GET /api/v1/tasks/{id}/transfer | id=task | | clerk official
      POST /api/v1/tasks/{id}/transfer | id=task | {"to":"","reason":""} | clerk official
      POST /api/v1/tasks/{id}/urge | id=task | {"words":""} | official convener asker
      GET /api/v1/tasks/{id}/signers | id=task | | -
      POST /api/v1/tasks/{id}/signers | id=task | {"to":""} | -
      POST /api/v1/tasks/{id}/signers/{signer}/removal | id=task signer=urge | {"reason":"错"} | -
      GET /api/v1/tasks/{id}/signature | id=task | | -
      POST /api/v1/tasks/{id}/signature | id=task | {"stance":"agree"} | -
      POST /api/v1/tasks/{id}/take-back | id=task | {"reason":"错"} | -
      GET /api/v1/delegations | | | people
      POST /api/v1/delegations | | {"office":"0"} | people
      POST /api/v1/delegations/{id}/end | id=delegation | | clerk admin top
      GET /api/v1/matters/{number}/copies | number=matter | | clerk convener approver supervisor official
      POST /api/v1/matters/{number}/copies | number=matter | {"to":""} | clerk convener approver supervisor official
      POST /api/v1/matters/{number}/copies/removal | number=matter | {"to":""} | clerk convener approver supervisor official
      GET /api/v1/matters/{number} | number=matter | | workers asker
      GET /api/v1/matters/{number}/timeline | number=matter | | workers asker
      POST /api/v1/opinion-rounds | | file | clerk* convener*
      GET /api/v1/opinion-rounds/{id} | id=opinions | | workers
      GET /api/v1/opinion-rounds/{id}/consensus | id=opinions | | workers
      GET /api/v1/opinion-rounds/{id}/comments.csv | id=opinions | | clerk convener
      GET /api/v1/opinion-rounds/{id}/participants-votes.csv | id=opinions | | clerk convener
      GET /api/v1/scorings | | | people
      GET /api/v1/scorings/{number} | number=scoring | | workers admin top asker
      POST /api/v1/scorings/{number}/candidates/{id}/sheet | number=scoring id=candidate | {"points":[]} | asker
      GET /api/v1/files/{id} | id=file | | workers asker
      POST /api/v1/files | | file | people
      GET /programmes/trials | | | convener* clerk* approver* unit* supervisor* official* modeler* reviewer* admin*
      POST /programmes/trials | | file | convener* clerk* approver* unit* supervisor* official* modeler* reviewer* admin*
      GET /programmes/trials/{id} | id=trial | | top
      POST /programmes/trials/{id}/stop | id=trial | | top
      GET /programmes/trials/{id}/outcome.pb | id=trial | | top
      POST /api/v1/programmes/import | | {} | convener* clerk* approver* unit* supervisor* official* modeler* reviewer* admin*
      POST /api/v1/needs | | {"region":"110105012022","body":"楼道灯坏了三天，晚上看不清台阶。"} | resident* representative* clerk* asker
      """;

  private static final Map<String, Set<String>> GROUPS =
      Map.of(
          "workers",
          Set.of("representative", "convener", "clerk", "approver", "supervisor", "official"),
          "members",
          Arrays.stream(Role.values()).map(Role::key).collect(Collectors.toSet()));

  @Autowired ApplicationContext context;
  @Autowired MockMvc web;
  @Autowired List<RequestMappingHandlerMapping> mappings;
  @Autowired UserDetailsService people;

  private Cast cast;

  @BeforeAll
  void everythingThatAddressesName() {
    cast = new Cast(context);
  }

  @AfterAll
  void theyLeave() {
    cast.leave();
  }

  /** One line of the table. */
  private record Line(
      String address, List<String> names, String sent, List<String> who, String refusal) {

    static Line of(String text) {
      String[] cells = text.split("\\|", -1);
      return new Line(
          cells[0].strip(),
          List.of(cells[1].strip().split("\\s+")),
          cells[2].strip(),
          List.of(cells[3].strip().split("\\s+")),
          cells.length > 4 ? cells[4].strip() : "");
    }

    HttpMethod method() {
      return HttpMethod.valueOf(address.substring(0, address.indexOf(' ')));
    }

    /** With the names of things in it. */
    String path() {
      String path = address.substring(address.indexOf(' ') + 1).replaceFirst("\\?.*", "");
      for (String name : names) {
        String[] both = name.split("=");
        path = both.length == 2 ? path.replace("{" + both[0] + "}", "{" + both[1] + "}") : path;
      }
      return path;
    }

    /** Whether an actor, such as {@code clerk} or {@code clerk elsewhere}, may use it. */
    boolean isFor(String actor) {
      String role = actor.replace(" elsewhere", "");
      return who.contains("all")
          || (who.contains("people") && !actor.equals(Cast.NOBODY))
          || who.contains(actor)
          || who.stream().anyMatch(group -> GROUPS.getOrDefault(group, Set.of()).contains(actor))
          || who.contains(role + "*")
          || (actor.equals("top") && who.contains("admin*"));
    }
  }

  private static Stream<Line> lines() {
    return ADDRESSES.lines().filter(line -> !line.isBlank()).map(Line::of);
  }

  @Test
  void everyAddressSaysWhoMayUseIt() {
    assertThat(lines().map(Line::address)).containsExactlyInAnyOrderElementsOf(mapped());
  }

  private Set<String> mapped() {
    Set<String> mapped = new TreeSet<>();
    for (RequestMappingHandlerMapping mapping : mappings) {
      mapping
          .getHandlerMethods()
          .forEach(
              (info, method) -> {
                if (method.getBeanType().getPackageName().startsWith("org.gongshang")) {
                  mapped.addAll(addresses(info));
                }
              });
    }
    return mapped;
  }

  private static List<String> addresses(RequestMappingInfo info) {
    List<String> addresses = new ArrayList<>();
    for (String pattern : info.getPatternValues()) {
      String path = pattern.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
      String more = info.getParamsCondition().isEmpty() ? "" : "?" + info.getParamsCondition();
      Set<?> methods = info.getMethodsCondition().getMethods();
      if (methods.isEmpty()) {
        addresses.add("GET " + path + more);
      }
      methods.forEach(method -> addresses.add(method + " " + path + more));
    }
    return addresses;
  }

  @TestFactory
  Stream<DynamicTest> othersAreTurnedAway() {
    return lines().map(line -> DynamicTest.dynamicTest(line.address(), () -> check(line)));
  }

  /** Those who may come last, since what they do may leave nothing for others to do. */
  private void check(Line line) throws Exception {
    Map<String, String> wrong = new LinkedHashMap<>();
    for (boolean may : List.of(false, true)) {
      for (String actor : cast.actors()) {
        if (line.isFor(actor) == may) {
          MockHttpServletResponse answer = send(line, actor);
          if (isTurnedAway(answer, line) == may || answer.getStatus() >= 500) {
            wrong.put(actor, answer.getStatus() + " " + answer.getRedirectedUrl());
          }
        }
      }
    }
    assertThat(wrong)
        .as("answered although they may not, refused although they may, or failed")
        .isEmpty();
  }

  private static boolean isTurnedAway(MockHttpServletResponse answer, Line line) throws Exception {
    return Set.of(401, 403, 404).contains(answer.getStatus())
        || "/login".equals(answer.getRedirectedUrl())
        || (!line.refusal().isEmpty()
            && answer.getContentAsString(StandardCharsets.UTF_8).contains(line.refusal()));
  }

  private MockHttpServletResponse send(Line line, String actor) throws Exception {
    String path = cast.filled(line.path());
    AbstractMockHttpServletRequestBuilder<?> request;
    if (line.sent().equals("file")) {
      request =
          MockMvcRequestBuilders.multipart(path)
              .file(new MockMultipartFile("file", "a.txt", "text/plain", "路灯".getBytes()));
    } else {
      request = MockMvcRequestBuilders.request(line.method(), path);
    }
    content(request, cast.filled(line.sent()));
    request.with(csrf());
    if (!actor.equals(Cast.NOBODY)) {
      request.with(user(people.loadUserByUsername(cast.login(actor))));
    }
    return web.perform(request).andReturn().getResponse();
  }

  private static void content(AbstractMockHttpServletRequestBuilder<?> request, String sent) {
    request.header("Idempotency-Key", Walk.key());
    if (sent.startsWith("{")) {
      request.contentType(MediaType.APPLICATION_JSON).content(sent);
      return;
    }
    if (!sent.startsWith("_key=")) {
      request.param("_key", Walk.key());
    }
    for (String field : sent.equals("file") || sent.isEmpty() ? new String[0] : sent.split("&")) {
      String[] parts = field.split("=", 2);
      request.param(parts[0], parts[1]);
    }
  }
}
