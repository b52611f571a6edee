package org.gongshang.people.web;

import java.util.List;
import org.gongshang.people.Account;
import org.gongshang.people.MandateLine;

/**
 * One person as an administrator sees them.
 *
 * @param mandates those within the administrator's regions
 * @param whole whether these are all, so that the account itself may be changed
 */
public record PersonPage(
    Account account, boolean locked, List<MandateLine> mandates, boolean whole) {}
