package org.gongshang.resource;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The form that adds an organisation. */
record NewOrganisation(
    @NotBlank @Size(max = 120) String name,
    @NotNull OrganisationKind kind,
    @NotNull Long regionId) {}
