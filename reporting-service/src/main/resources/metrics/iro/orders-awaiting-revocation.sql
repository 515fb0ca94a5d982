/* ---
id: orders-awaiting-revocation
version: 1
section: iro
title: Orders that should be revoked and are not yet
unit: ORDER
units: {ORDER: {key: legal_status_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: orders flagged as needing revocation and not revoked at the end of the day, open for more than so many days, that of flagging included
leavesOut: orders that ended otherwise, with the period of care or by the next legal status
period: snapshot
aggregate: count
source: Children Act 1989 s. 39; Adoption and Children Act 2002 s. 24
records: {legal_status_id: legal_status}
parameters: {days: 0}
dimensions: [legalStatus, revocationReason, revocationStage]
goodDirection: down
sentence: "{value} orders should have been revoked and had not been for more than {days} days."
--- */
select s.legal_status_id,
       s.subject,
       case when s.revoked_on <= :asAt or s."to" <= :asAt then null
            when open.days > :days then true end as counted,
       case when s.revoked_on <= :asAt then 'REVOKED'
            when s."to" <= :asAt then 'ENDED_OTHERWISE'
            when open.days <= :days then 'NOT_SO_LONG' end as reason,
       s.code as legal_status,
       s.revocation_reason,
       case when s.revocation_applied_on <= :asAt then 'APPLIED_FOR' else 'FLAGGED' end as revocation_stage
from legal_statuses_known(:knownAt) s
cross join lateral (select (:asAt - s.revocation_needed_since) + 1 as days) open
where s.local_authority = :localAuthority
  and s.revocation_needed_since <= :asAt
