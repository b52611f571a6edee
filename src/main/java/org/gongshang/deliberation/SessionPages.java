package org.gongshang.deliberation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshang.council.Council;
import org.gongshang.council.Councils;
import org.gongshang.council.Followers;
import org.gongshang.file.Files;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Accounts;
import org.gongshang.people.Viewer;
import org.gongshang.venue.Booking;
import org.gongshang.venue.Bookings;
import org.gongshang.workflow.Audiences;
import org.gongshang.workflow.HolderSignature;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.gongshang.workflow.ModelNames;
import org.gongshang.workflow.TaskAccess;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the pages of sessions show. */
@Component
class SessionPages {

  private static final int ROWS = 50;

  private final SessionMapper mapper;
  private final ItemMapper items;
  private final Sessions sessions;
  private final Councils councils;
  private final Followers followers;
  private final ItemViews views;
  private final Accounts accounts;
  private final Files files;
  private final Inbox inbox;
  private final Audiences audiences;
  private final TaskAccess access;
  private final Bookings bookings;
  private final ModelNames names;
  private final HolderSignature signature;
  private final ItemPapers itemPapers;
  private final PaperSignIns signed;
  private final FloorMapper floor;
  private final VouchMapper vouches;
  private final SessionRights rights;

  SessionPages(
      SessionMapper mapper,
      ItemMapper items,
      Sessions sessions,
      Councils councils,
      Followers followers,
      ItemViews views,
      Accounts accounts,
      Files files,
      Inbox inbox,
      Audiences audiences,
      TaskAccess access,
      Bookings bookings,
      ModelNames names,
      HolderSignature signature,
      ItemPapers itemPapers,
      PaperSignIns signed,
      FloorMapper floor,
      VouchMapper vouches,
      SessionRights rights) {
    this.mapper = mapper;
    this.items = items;
    this.sessions = sessions;
    this.councils = councils;
    this.followers = followers;
    this.views = views;
    this.accounts = accounts;
    this.files = files;
    this.inbox = inbox;
    this.audiences = audiences;
    this.access = access;
    this.bookings = bookings;
    this.names = names;
    this.signature = signature;
    this.itemPapers = itemPapers;
    this.signed = signed;
    this.floor = floor;
    this.vouches = vouches;
    this.rights = rights;
  }

  /** Sessions of the councils that the viewer has to do with, newest first. */
  @Transactional(readOnly = true)
  public ListPage list(Viewer viewer) {
    List<Council> sitting = followers.of(viewer);
    if (sitting.isEmpty()) {
      return new ListPage(List.of(), List.of(), List.of(), Map.of());
    }
    List<Long> ids = sitting.stream().map(Council::id).toList();
    List<SessionRow> planned = mapper.page(ids, false, ROWS);
    List<SessionRow> past = mapper.page(ids, true, ROWS);
    return new ListPage(
        sitting.stream().map(councils::name).toList(),
        planned,
        past,
        waits(Stream.concat(planned.stream(), past.stream()).map(SessionRow::number).toList()));
  }

  /** Form of the most urgent open task of each session; a session that waits for none is absent. */
  private Map<String, String> waits(List<String> numbers) {
    return inbox.ofSubjects(numbers).stream()
        .collect(
            Collectors.toMap(InboxRow::businessKey, InboxRow::formId, (first, other) -> first));
  }

  /** A session, for those who may see it; for others it does not exist. */
  @Transactional(readOnly = true)
  public Page visible(String number, Viewer viewer) {
    return page(rights.visible(number, viewer).number(), viewer);
  }

  @Transactional(readOnly = true)
  Page page(String number, Viewer viewer) {
    Session session = sessions.get(number);
    List<InboxRow> all = inbox.ofSubject(number);
    List<InboxRow> open = all.stream().filter(task -> access.opens(task, viewer)).toList();
    String chair =
        session.convenedBy() == null
            ? ""
            : accounts.names(List.of(session.convenedBy())).getOrDefault(session.convenedBy(), "");
    List<InboxRow> mine = audiences.mine(open, viewer);
    List<AgendaItem> agenda = items.ofSession(number);
    return new Page(
        session,
        all.stream().findFirst().map(InboxRow::formId).orElse(""),
        councils.name(session.councilId()),
        chair,
        confirmed(session),
        sessions.presence(session),
        views.of(agenda, List.of(session), Set.of(number), viewer),
        files.of(number),
        signed.of(session, viewer),
        mine,
        names(mine),
        audiences.asking(open.stream().map(InboxRow::taskId).toList(), viewer),
        open.stream().filter(task -> task.roundId() != null).toList(),
        bookings.of(number).orElse(null),
        itemPapers.of(agenda),
        floor.breaks(number),
        objections(session),
        rights.mayPrepare(session, viewer),
        rights.mayChair(session, viewer));
  }

  private @Nullable Confirmed confirmed(Session session) {
    Long by = session.confirmedBy();
    Instant at = session.confirmedAt();
    return by == null || at == null
        ? null
        : new Confirmed(
            accounts.nameOf(by),
            at,
            signature.page(session.number(), ConfirmMinutes.FORM).orElse(null));
  }

  private List<Objection> objections(Session session) {
    if (session.state() != SessionState.ENDED) {
      return List.of();
    }
    List<Vouch> all =
        vouches.ofSession(session.number()).stream().filter(vouch -> !vouch.confirms()).toList();
    Map<Long, String> names = accounts.names(all.stream().map(Vouch::accountId).toList());
    return all.stream()
        .map(
            vouch ->
                new Objection(
                    names.getOrDefault(vouch.accountId(), ""), String.valueOf(vouch.reason())))
        .toList();
  }

  private Map<String, String> names(List<InboxRow> tasks) {
    return tasks.stream()
        .collect(
            Collectors.toMap(InboxRow::taskId, task -> names.task(task.formId(), task.name())));
  }

  /**
   * Sessions to come or running, and past ones.
   *
   * @param waits by number, the form of the task that a session waits for
   */
  public record ListPage(
      List<String> councils,
      List<SessionRow> planned,
      List<SessionRow> past,
      Map<String, String> waits) {}

  /**
   * One session.
   *
   * @param waits form of the task that it waits for; empty where it waits for none
   * @param scans of the signed list, for whoever prepares it
   * @param tasks what the viewer has to do in it now
   * @param confirmed who confirmed the minutes; null while nobody has
   * @param names what they are called, by id
   * @param asking ids of those tasks that ask the viewer for an answer of their own
   * @param rounds what its members answer now, whether or not the viewer already has
   * @param booking of the venue in which it sits; null where it sits elsewhere
   * @param itemPapers by the item's id
   * @param objections to the minutes as they are written now
   * @param breaks when and why it was put off or broken off
   */
  public record Page(
      Session session,
      String waits,
      String council,
      String chair,
      @Nullable Confirmed confirmed,
      Presence presence,
      List<ItemView> items,
      List<StoredFile> papers,
      List<StoredFile> scans,
      List<InboxRow> tasks,
      Map<String, String> names,
      Set<String> asking,
      List<InboxRow> rounds,
      @Nullable Booking booking,
      Map<Long, List<StoredFile>> itemPapers,
      List<SessionBreak> breaks,
      List<Objection> objections,
      boolean prepares,
      boolean chairs) {

    public List<StoredFile> papersOf(long item) {
      return itemPapers.getOrDefault(item, List.of());
    }
  }

  /**
   * @param by who did it, and for whom
   * @param signature page on which their signature can be checked; null where they gave none
   */
  public record Confirmed(String by, Instant at, @Nullable String signature) {}

  /** A member says what is wrong in the minutes. */
  public record Objection(String name, String reason) {}
}
