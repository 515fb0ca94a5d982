package uk.safeguarding.cases.reviewrecord;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The parameter of the lists of records of a review, for bulk; absent for the records of all reviews.
public record ReviewRecordFilter(@Nullable UUID reviewId) {}
