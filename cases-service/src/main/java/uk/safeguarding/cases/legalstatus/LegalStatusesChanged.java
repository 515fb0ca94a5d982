package uk.safeguarding.cases.legalstatus;

import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from legal statuses hear of, in the same transaction: those of a period of care
/// may be others now.
public record LegalStatusesChanged(PeriodOfCare period) {}
