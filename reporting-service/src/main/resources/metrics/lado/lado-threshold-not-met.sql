/* ---
id: lado-threshold-not-met
version: 1
section: lado
title: Referrals that did not meet the threshold
unit: REFERRAL
units: {REFERRAL: {key: referral_id, counted: any}}
counts: referrals received in the period that by the end of the day were decided not to meet the threshold
period: flow
aggregate: count
source: Working Together to Safeguard Children, threshold for allegations against people who work with children
records: {referral_id: lado_referral}
dimensions:
  - reason: {column: threshold_reason, codes: THRESHOLD_REASON}
  - sector
  - sectorGroup: {column: sector, codes: SECTOR, groups: true}
defaultBy: reason
sentence: "{value} of these referrals did not meet the threshold."
--- */
select r.referral_id,
       r.subject,
       coalesce(r.threshold_decision = 'NOT_MET' and r.threshold_decided_on <= :asAt, false) as counted,
       case when r.threshold_decided_on <= :asAt and r.threshold_decision = 'NOT_MET' then null
            when r.threshold_decided_on <= :asAt then 'THRESHOLD_MET'
            when r.transferred_on <= :asAt then 'TRANSFERRED'
            else 'UNDECIDED' end as reason,
       r.threshold_reason,
       r.sector
from lado_referrals_known(:knownAt) r
where r.local_authority = :localAuthority
  and r.received_on between :from and least(:to, :asAt)
