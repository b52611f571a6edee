package org.gongshang.deliberation;

import java.util.List;
import java.util.Map;
import org.gongshang.NoPermission;
import org.gongshang.file.StoredFile;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.gongshang.workflow.Inbox;
import org.gongshang.workflow.InboxRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the clerk needs to prepare an agenda. */
@Component
@Transactional(readOnly = true)
class AgendaPages {

  private static final int MOST = 200;

  private final SessionPages pages;
  private final SessionRights rights;
  private final ItemPapers papers;
  private final Inbox inbox;

  AgendaPages(SessionPages pages, SessionRights rights, ItemPapers papers, Inbox inbox) {
    this.pages = pages;
    this.rights = rights;
    this.papers = papers;
    this.inbox = inbox;
  }

  Prepared page(String number, Viewer viewer) {
    SessionPages.Page page = pages.visible(number, viewer);
    if (!rights.mayPrepare(page.session(), viewer)) {
      throw new NoPermission(Role.CLERK.key());
    }
    return new Prepared(
        page,
        papers.of(page.items().stream().map(ItemView::item).toList()),
        inbox.todo(viewer, Inbox.Filter.none(), null, MOST).stream()
            .filter(row -> row.formId().equals("deliberation-place"))
            .toList());
  }

  /**
   * An agenda that is being prepared.
   *
   * @param papers of items, by the item's id
   * @param waiting matters that the viewer can place on an agenda
   */
  public record Prepared(
      SessionPages.Page page, Map<Long, List<StoredFile>> papers, List<InboxRow> waiting) {

    public List<StoredFile> papersOf(long item) {
      return papers.getOrDefault(item, List.of());
    }
  }
}
