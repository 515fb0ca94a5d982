package uk.safeguarding.cases.siblinggroup;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/// A child of a sibling group.
///
/// @param childId  the child's record; never a name
/// @param relation how the child is related to the others
public record SiblingMember(@NotNull UUID childId, @NotNull SiblingRelation relation) {}
