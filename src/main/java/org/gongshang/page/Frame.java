package org.gongshang.page;

import java.util.List;
import org.gongshang.people.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the frame of a page needs to know about this request.
 *
 * @param viewer null while signed out
 * @param place where the viewer's first mandate is, with its role
 * @param size {@code m}, {@code l} or {@code xl}
 * @param keys whether single keys do something
 * @param unread messages that the viewer has not read
 * @param demo whether the clock of the demonstration may be moved
 * @param preparing whether the demonstration's matters are still being played
 * @param today day of the application's clock, in words
 * @param now day and time of it, in words
 * @param stamp the same with the year, as papers bear it
 * @param part whether htmx asked for a part of the page, so that no frame is needed
 * @param target id of the fragment that htmx will put the answer into; empty for the main part
 * @param here address of this page, for links that change one thing about it; empty where the page
 *     answers a form and cannot be opened again
 */
public record Frame(
    @Nullable Viewer viewer,
    String place,
    String role,
    List<NavigationEntry> menu,
    List<NavigationEntry> bar,
    String lang,
    String size,
    boolean keys,
    int unread,
    boolean demo,
    boolean preparing,
    String today,
    String now,
    String stamp,
    boolean part,
    String target,
    String here) {}
