package uk.safeguarding.platform.sealing;

import java.time.LocalDate;
import java.util.UUID;

/// Heard in the same transaction by the records about a child, before they are sealed: one that is still open stands
/// against it.
///
/// @param adoptionOrderMadeOn the day of the adoption order
public record ChildSealing(UUID childId, LocalDate adoptionOrderMadeOn) {}
