package org.gongshang.deliberation;

import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gongshang.people.Accounts;
import org.gongshang.people.Sector;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The minutes as far as the record knows them. */
@Component
class MinutesDraft {

  private final Sessions sessions;
  private final ItemMapper items;
  private final BallotMapper ballots;
  private final Accounts accounts;
  private final Configuration templates;
  private final Clock clock;

  MinutesDraft(
      Sessions sessions,
      ItemMapper items,
      BallotMapper ballots,
      Accounts accounts,
      Configuration templates,
      Clock clock) {
    this.sessions = sessions;
    this.items = items;
    this.ballots = ballots;
    this.accounts = accounts;
    this.templates = templates;
    this.clock = clock;
  }

  String of(String number) {
    Session session = sessions.get(number);
    Attendance attendance = sessions.attendance(session);
    Map<Long, String> names =
        accounts.names(attendance.signIns().stream().map(SignIn::accountId).toList());
    return draw(
        new Facts(
            session.title(),
            session.startsAt() == null ? "" : Moment.of(at(session), clock),
            session.place(),
            session.convenedBy() == null
                ? ""
                : accounts
                    .names(List.of(session.convenedBy()))
                    .getOrDefault(session.convenedBy(), ""),
            attendance.members(),
            attendance.present(),
            attendance.ofSector(Sector.PARTY),
            attendance.ofSector(Sector.GOVERNMENT),
            attendance.ofSector(Sector.PUBLIC),
            attendance.recused(),
            session.quorum() == null ? "" : session.quorum().words(),
            List.copyOf(names.values()),
            results(number)));
  }

  private static Instant at(Session session) {
    return session.startsAt() == null ? session.calledAt() : session.startsAt();
  }

  private List<Result> results(String number) {
    List<AgendaItem> all = items.ofSession(number);
    List<Resolution> counts =
        all.isEmpty() ? List.of() : ballots.ofItems(all.stream().map(AgendaItem::id).toList());
    return all.stream()
        .map(
            item ->
                new Result(
                    item,
                    counts.stream()
                        .filter(count -> count.itemId() == item.id())
                        .findFirst()
                        .orElse(null),
                    items.opinions(item.id()).stream().filter(o -> o.body() != null).toList()))
        .toList();
  }

  private String draw(Facts facts) {
    StringWriter out = new StringWriter();
    try {
      templates
          .getTemplate("deliberation/minutes.ftl", Locale.CHINA)
          .process(Map.of("m", facts), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException(e);
    }
    return out.toString().strip();
  }

  /** What the template may say. */
  public record Facts(
      String title,
      String at,
      @Nullable String place,
      String chair,
      int members,
      int present,
      int party,
      int government,
      int people,
      int recused,
      String quorum,
      List<String> names,
      List<Result> items) {}

  /** One item with its counts and what was said. */
  public record Result(AgendaItem item, @Nullable Resolution count, List<Opinion> opinions) {}
}
