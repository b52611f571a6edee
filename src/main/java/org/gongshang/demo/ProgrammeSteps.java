package org.gongshang.demo;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.gongshang.notice.Objections;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.programme.annual.ProgrammeDesk;
import org.gongshang.programme.annual.ProgrammeForm;
import org.gongshang.programme.annual.ProgrammePage;
import org.gongshang.programme.annual.ProgrammePages;
import org.gongshang.programme.annual.Proposal;
import org.gongshang.programme.annual.ProposalDesk;
import org.gongshang.programme.annual.ProposalForm;
import org.gongshang.programme.annual.ProposalLine;
import org.gongshang.programme.annual.ReportDesk;
import org.gongshang.programme.annual.ReportForm;
import org.gongshang.programme.annual.ScreeningDesk;
import org.gongshang.programme.annual.ScreeningForm;
import org.gongshang.programme.annual.TermsDesk;
import org.gongshang.programme.annual.TermsForm;
import org.gongshang.region.Regions;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.Rehearsal;
import org.gongshang.workflow.Rounds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** One step of a programme: what the person whose turn it is does with it. */
@Component
@Profile("demo")
class ProgrammeSteps implements Voice {

  private static final String PROGRAMMES = "/programmes/";

  /** Something happens there before the story leaves it. */
  private static final Set<String> GOES_ON = Set.of("annual-settle", "annual-vote");

  /** Of those who can vote, one in three leaves it to whoever signs in. */
  private static final int SILENT = 3;

  private final ProgrammeDesk desk;
  private final ProposalDesk proposals;
  private final ScreeningDesk screening;
  private final TermsDesk terms;
  private final ReportDesk reports;
  private final ProgrammePages pages;
  private final Objections objections;
  private final Inbox inbox;
  private final Rounds rounds;
  private final Rehearsal rehearsal;
  private final DemoOffices offices;
  private final Regions regions;
  private final Cast cast;

  ProgrammeSteps(
      ProgrammeDesk desk,
      ProposalDesk proposals,
      ScreeningDesk screening,
      TermsDesk terms,
      ReportDesk reports,
      ProgrammePages pages,
      Objections objections,
      Inbox inbox,
      Rounds rounds,
      Rehearsal rehearsal,
      DemoOffices offices,
      Regions regions,
      Cast cast) {
    this.desk = desk;
    this.proposals = proposals;
    this.screening = screening;
    this.terms = terms;
    this.reports = reports;
    this.pages = pages;
    this.objections = objections;
    this.inbox = inbox;
    this.rounds = rounds;
    this.rehearsal = rehearsal;
    this.offices = offices;
    this.regions = regions;
    this.cast = cast;
  }

  /** Begins a programme in which people have proposed what the file says; returns its number. */
  String begin(Script script, int year, LocalDate callEnds) {
    long region = region(script);
    offices.make(script, region);
    Viewer clerk = cast.at(Role.CLERK, region);
    ProgrammeForm form =
        new ProgrammeForm("" + year, year + " 年度为民办实事", script.line("budget"), callEnds.toString());
    String number = desk.begin(clerk, region, form, key()).substring(PROGRAMMES.length());
    for (int i = 1; script.find("" + i).isPresent(); i++) {
      String[] said = said(script, i);
      proposals.propose(cast.named(said[1]), number, new ProposalForm(said[3], said[4], ""), key());
      rehearsal.pass(Duration.ofMinutes(3));
    }
    return number;
  }

  private static String[] said(Script script, int position) {
    return script.line("" + position).split(" ", 5);
  }

  /**
   * @param lastDay of a vote that opens now
   */
  void go(Script script, String number, LocalDate lastDay) {
    Optional<InboxRow> task = inbox.ofSubject(number).stream().findFirst();
    if (task.isEmpty()) {
      object(script, number);
    } else if (!task.get().formId().equals(script.line("until"))
        || GOES_ON.contains(task.get().formId())) {
      step(script, task.get(), lastDay);
      rehearsal.runDue();
    }
  }

  private void step(Script script, InboxRow task, LocalDate lastDay) {
    Viewer clerk = cast.at(Role.CLERK, task.regionId());
    Viewer convener = cast.at(Role.CONVENER, task.regionId());
    switch (task.formId()) {
      case "annual-collect" -> rehearsal.fillIn(task, clerk, Map.of("reason", "建议已经收齐，提前结束征集。"));
      case "annual-screen" -> screen(script, task, clerk);
      case "annual-shortlist" ->
          rehearsal.fillIn(task, convener, Map.of("programmeDecision", "settle"));
      case "annual-settle" -> settle(script, task, clerk, lastDay);
      case "annual-vote" -> vote(script, task);
      case "annual-confirm" ->
          rehearsal.fillIn(task, convener, Map.of("programmeDecision", "publish"));
      case "annual-objection" -> answer(script, task, clerk);
      default -> report(task, clerk);
    }
  }

  private void screen(Script script, InboxRow task, Viewer clerk) {
    Script.Decision refused = script.decision("refuses").orElse(new Script.Decision("0", ""));
    for (ProposalLine line : page(task.businessKey(), clerk).proposals()) {
      Proposal proposal = line.proposal();
      boolean good = proposal.position() != Integer.parseInt(refused.what());
      screening.screen(
          clerk,
          task.businessKey(),
          proposal.id(),
          new ScreeningForm(
              "" + proposal.version(),
              "yes",
              "yes",
              good ? "yes" : "no",
              said(script, proposal.position())[2],
              good ? "" : refused.why()),
          key());
    }
    rehearsal.fillIn(task, clerk, Map.of("done", "true"));
  }

  private void settle(Script script, InboxRow task, Viewer clerk, LocalDate lastDay) {
    TermsForm form =
        new TermsForm(
            "" + page(task.businessKey(), clerk).terms().version(),
            script.line("budget"),
            script.line("kind"),
            "over-budget",
            "true",
            script.line("method"),
            "true",
            script.find("residents").isPresent() ? "true" : "",
            "1",
            Map.of());
    terms.settle(clerk, task.businessKey(), form, key());
    if (script.line("until").equals(task.formId())) {
      return;
    }
    Viewer approver =
        regions.upFrom(task.regionId()).stream()
            .flatMap(region -> cast.find(Role.APPROVER, region.id()).stream())
            .findFirst()
            .orElseThrow();
    rehearsal.fillIn(
        task, approver, Map.of("programmeDecision", "vote", "lastDay", lastDay.toString()));
  }

  /** Most of those on the roll; where the vote goes on, the others are left to vote. */
  private void vote(Script script, InboxRow task) {
    boolean goesOn = script.line("until").equals("annual-vote");
    List<Long> people = rounds.roll(Objects.requireNonNull(task.roundId(), "its round"));
    ProgrammePage page = page(task.businessKey(), cast.at(Role.CLERK, task.regionId()));
    List<Proposal> listed = page.listed().stream().map(ProposalLine::proposal).toList();
    for (int i = 0; i < people.size(); i++) {
      long person = people.get(i);
      if (!rounds.hasAnswered(task.roundId(), person) && !(goesOn && i % SILENT == 0)) {
        List<String> chosen = chosen(script, page.programme().budget(), listed, i);
        rehearsal.fillIn(task, cast.viewer(person), Map.of("choices", chosen));
        rehearsal.pass(Duration.ofSeconds(50));
      }
    }
  }

  @Override
  public Map<String, ?> says(InboxRow task, Viewer person) {
    if (!task.formId().equals("annual-vote")) {
      return Map.of();
    }
    ProgrammePage page = page(task.businessKey(), person);
    List<Proposal> listed = page.listed().stream().map(ProposalLine::proposal).toList();
    Proposal liked = listed.get((int) (person.accountId() % listed.size()));
    boolean dear = liked.price() > page.programme().budget();
    return dear ? Map.of("abstain", "true") : Map.of("choices", List.of(liked.key()));
  }

  /** As many of ten as the file says, as far as the budget goes; everybody chooses something. */
  private static List<String> chosen(Script script, long budget, List<Proposal> listed, int turn) {
    boolean limited = script.line("method").equals("BUDGET");
    long left = budget;
    List<String> chosen = new ArrayList<>();
    for (Proposal each : listed) {
      int liked = Integer.parseInt(said(script, each.position())[0]);
      boolean likes = Math.floorMod(turn * 7 + each.position() * 3, 10) < liked;
      if (likes && (!limited || each.price() <= left)) {
        chosen.add(each.key());
        left -= each.price();
      }
    }
    return chosen.isEmpty() ? List.of(listed.get(0).key()) : chosen;
  }

  /** Whoever has something against the result says so while it is on public notice. */
  private void object(Script script, String number) {
    script
        .decision("objects")
        .ifPresent(
            said -> {
              Viewer viewer = cast.named(said.what());
              Long notice = page(number, viewer).programme().noticeId();
              if (notice != null) {
                // once only: the same key has one effect
                objections.object(notice, said.why(), "objects-" + number, viewer);
              }
            });
  }

  private void answer(Script script, InboxRow task, Viewer clerk) {
    script
        .decision("ruling")
        .ifPresent(
            said ->
                rehearsal.fillIn(task, clerk, Map.of("ruling", said.what(), "reply", said.why())));
  }

  private void report(InboxRow task, Viewer clerk) {
    boolean end = task.formId().equals("annual-evaluate");
    ReportForm form =
        end
            ? new ReportForm("EVALUATE", "", "DONE", "已经完工并通过验收，费用没有超出，居民评议满意。")
            : new ReportForm("CHECK", "", "ON_TIME", "已经开工，进度正常，材料和人员都到位。");
    page(task.businessKey(), clerk)
        .selected()
        .forEach(
            line -> reports.report(clerk, task.businessKey(), line.proposal().id(), form, key()));
    rehearsal.fillIn(task, clerk, Map.of("done", "true"));
  }

  /** What became of its projects, by the number of the matter. */
  Map<String, Part> projects(Script script, String number, List<Script> all) {
    Map<String, Part> parts = new LinkedHashMap<>();
    for (ProposalLine line : page(number, cast.at(Role.CLERK, region(script))).selected()) {
      Proposal won = line.proposal();
      Script how =
          all.stream()
              .filter(each -> each.line("title").equals(won.title()))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("nothing is said of " + won.title()));
      parts.put(Objects.requireNonNull(won.matter(), "its matter"), new Part(how));
    }
    return parts;
  }

  private ProgrammePage page(String number, Viewer viewer) {
    return pages.page(viewer, number);
  }

  private long region(Script script) {
    return regions.byCode(script.line("at")).orElseThrow().id();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }
}
