/* ---
id: lado-transferred
version: 1
section: lado
title: Referrals transferred to another authority
unit: REFERRAL
units: {REFERRAL: {key: referral_id, counted: any}}
counts: referrals received in the period that by the end of the day were transferred to another authority
period: flow
aggregate: count
source: Working Together to Safeguard Children, allegations against people who work with children
records: {referral_id: lado_referral}
dimensions: [sector, {sectorGroup: {column: sector, codes: SECTOR, groups: true}}]
sentence: "Referrals transferred to another authority: {value}."
--- */
select r.referral_id,
       r.subject,
       coalesce(r.transferred_on <= :asAt, false) as counted,
       case when coalesce(r.transferred_on > :asAt, true) then 'NOT_TRANSFERRED' end as reason,
       r.sector
from lado_referrals_known(:knownAt) r
where r.local_authority = :localAuthority
  and r.received_on between :from and least(:to, :asAt)
