package org.gongshang.workflow.act;

import java.util.List;
import org.gongshang.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Some of those to choose from, under one heading.
 *
 * @param place where all of them are; null where they are in several places
 * @param role what all of them are; null where these are whole offices
 */
public record ChoiceGroup(
    @Nullable String place, @Nullable Role role, List<TransferPage.Choice> choices) {}
