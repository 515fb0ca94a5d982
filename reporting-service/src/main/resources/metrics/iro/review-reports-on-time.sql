/* ---
id: review-reports-on-time
version: 1
section: iro
title: Reports to reviews of children in care submitted in time
unit: REPORT
units: {REPORT: {key: review_report_id, counted: all}}
counts: reports that were submitted on or before their last day, so many working days before the review as the authority asks for
outOf: reports whose last day falls in the period, submitted or not
leavesOut: reports to reviews that fell away before the day, those not yet due, and those to reviews for which no day is set
period: flow
aggregate: percent
source: Local procedure
records: {review_report_id: review_report}
dimensions: [author: {codes: REVIEW_ROLE}]
goodDirection: up
sentence: "{numerator} of {denominator} reports to reviews came in time ({value} %)."
--- */
select p.review_report_id,
       p.subject,
       case when r.fell_away_on <= least(p.due_on, :asAt) then null
            when s.submitted_on is null and p.due_on >= :pastBefore then null
            else coalesce(s.submitted_on <= p.due_on, false) end as counted,
       case when r.fell_away_on <= least(p.due_on, :asAt) then 'FELL_AWAY'
            when s.submitted_on is null and p.due_on >= :pastBefore then 'NOT_YET_DUE'
            when s.submitted_on is null then 'NOT_SUBMITTED'
            when s.submitted_on > p.due_on then 'LATE' end as reason,
       p.author
from review_reports_known(:knownAt) p
cross join lateral (select case when p.submitted_on <= :asAt then p.submitted_on end) as s (submitted_on)
left join reviews_known(:knownAt) r on r.review_id = p.review_id
where p.local_authority = :localAuthority
  and p.due_on between :from and :to
