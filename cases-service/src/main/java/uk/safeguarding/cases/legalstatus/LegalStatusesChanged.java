package uk.safeguarding.cases.legalstatus;

import java.util.List;
import uk.safeguarding.cases.periodofcare.PeriodOfCare;

/// What the records that follow from legal statuses hear of, in the same transaction: those of a period of care
/// may be others now.
///
/// @param statuses those that are not voided, the earliest first
public record LegalStatusesChanged(PeriodOfCare period, List<LegalStatus> statuses) {}
