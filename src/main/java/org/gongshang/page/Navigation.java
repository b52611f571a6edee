package org.gongshang.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.gongshang.people.Role;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;

/** Where a person can go, by their mandates. The pages check again. */
final class Navigation {

  private static final Set<Role> COUNCIL =
      Set.of(Role.REPRESENTATIVE, Role.CONVENER, Role.CLERK, Role.OFFICIAL);

  private static final Set<Role> MODELS = Set.of(Role.MODELER, Role.REVIEWER, Role.ADMIN);

  private static final NavigationEntry INBOX = NavigationEntry.daily("inbox", "/tasks", "inbox");
  private static final NavigationEntry MATTERS =
      NavigationEntry.daily("matters", "/matters", "list");
  private static final NavigationEntry SESSIONS =
      NavigationEntry.daily("sessions", "/sessions", "people");
  private static final NavigationEntry COUNCILS =
      NavigationEntry.further("councils", "/councils", "people");
  private static final NavigationEntry OPINIONS =
      NavigationEntry.further("opinions", "/opinion-rounds", "hand");
  private static final NavigationEntry NOTICES =
      NavigationEntry.daily("notices", "/notices", "board");
  private static final NavigationEntry NEED = NavigationEntry.daily("need", "/needs/new", "pen");
  private static final NavigationEntry DUTIES = NavigationEntry.daily("duties", "/duties", "flag");
  private static final NavigationEntry VENUES = NavigationEntry.further("venues", "/venues", "pin");
  private static final NavigationEntry SCORINGS =
      NavigationEntry.further("scorings", "/scorings", "list");
  private static final NavigationEntry PROGRAMMES =
      NavigationEntry.further("programmes", "/programmes", "hand");
  private static final NavigationEntry PLATFORMS =
      NavigationEntry.further("platforms", "/platforms", "list");
  private static final NavigationEntry TRIALS =
      NavigationEntry.further("trials", "/programmes/trials", "list");
  private static final NavigationEntry ADMIN =
      NavigationEntry.further("admin", "/people", "person");
  private static final NavigationEntry ORGANISATIONS =
      NavigationEntry.further("organisations", "/organisations", "gear");
  private static final NavigationEntry REGIONS =
      NavigationEntry.further("regions", "/admin/regions", "pin");
  private static final NavigationEntry CALENDAR =
      NavigationEntry.further("calendar", "/calendar", "clock");
  private static final NavigationEntry VARIANTS =
      NavigationEntry.further("variants", "/variants", "list");
  private static final NavigationEntry ME = NavigationEntry.daily("me", "/account", "person");

  private Navigation() {}

  /** Along the top, on wide screens. */
  static List<NavigationEntry> menu(@Nullable Viewer viewer) {
    if (viewer == null) {
      return List.of();
    }
    List<NavigationEntry> menu = new ArrayList<>(List.of(INBOX, MATTERS));
    if (sits(viewer)) {
      menu.add(SESSIONS);
    }
    menu.add(COUNCILS);
    if (sits(viewer)) {
      menu.add(OPINIONS);
    }
    menu.add(NOTICES);
    menu.add(PROGRAMMES);
    if (speaksUp(viewer)) {
      menu.add(NEED);
    }
    if (viewer.answers()) {
      menu.add(DUTIES);
    }
    if (viewer.seesPlaces()) {
      menu.add(VENUES);
      menu.add(PLATFORMS);
      menu.add(SCORINGS);
    }
    if (viewer.holdsOffice()) {
      menu.add(TRIALS);
    }
    if (viewer.holds(Role.ADMIN)) {
      menu.add(ADMIN);
      menu.add(ORGANISATIONS);
      menu.add(REGIONS);
      menu.add(CALENDAR);
    }
    if (MODELS.stream().anyMatch(viewer::holds)) {
      menu.add(VARIANTS);
    }
    return menu;
  }

  /**
   * Along the bottom, on phones: five at most. What finds no place stands on the account's page.
   */
  static List<NavigationEntry> bar(@Nullable Viewer viewer) {
    if (viewer == null) {
      return List.of();
    }
    boolean raises = speaksUp(viewer);
    // who leads a region looks at what it owes before what it announces
    boolean watches = viewer.answers() && (viewer.holds(Role.OFFICIAL) || !raises);
    List<NavigationEntry> bar = new ArrayList<>();
    bar.add(INBOX);
    bar.add(sits(viewer) ? SESSIONS : MATTERS);
    if (watches) {
      bar.add(DUTIES);
    }
    if (raises) {
      bar.add(NEED);
    }
    if (!(watches && raises)) {
      bar.add(NOTICES);
    }
    bar.add(ME);
    return bar;
  }

  private static boolean sits(Viewer viewer) {
    return COUNCIL.stream().anyMatch(viewer::holds);
  }

  /** Whose needs are taken in; the page refuses the others. */
  private static boolean speaksUp(Viewer viewer) {
    return viewer.holds(Role.RESIDENT)
        || viewer.holds(Role.REPRESENTATIVE)
        || viewer.holds(Role.CLERK);
  }
}
