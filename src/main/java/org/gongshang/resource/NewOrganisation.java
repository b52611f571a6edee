package org.gongshang.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/** The form that adds an organisation. */
record NewOrganisation(
    @NotBlank String name, @NotNull OrganisationKind kind, @NotNull Long regionId) {}
