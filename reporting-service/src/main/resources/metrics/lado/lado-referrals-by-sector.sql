/* ---
id: lado-referrals-by-sector
version: 1
section: lado
title: Referrals to the designated officer by sector of employment
unit: REFERRAL
units: {REFERRAL: {key: referral_id, counted: any}}
counts: referrals received in the period, by the sector in which the adult works; sectors without a referral are shown
period: flow
aggregate: count
source: Working Together to Safeguard Children, allegations against people who work with children
records: {referral_id: lado_referral}
dimensions: [sector, {sectorGroup: {column: sector, codes: SECTOR, groups: true}}]
defaultBy: sector
--- */
select r.referral_id,
       r.subject,
       true as counted,
       null::text as reason,
       r.sector
from lado_referrals_known(:knownAt) r
where r.local_authority = :localAuthority
  and r.received_on between :from and least(:to, :asAt)
