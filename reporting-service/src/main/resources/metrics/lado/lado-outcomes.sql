/* ---
id: lado-outcomes
version: 1
section: lado
title: Allegations by outcome
unit: ALLEGATION
units: {ALLEGATION: {key: allegation_id, counted: any}, REFERRAL: {key: referral_id, counted: any}}
counts: allegations of referrals received in the period that met the threshold and stayed with the authority; OPEN = no outcome by the end of the day
leavesOut: referrals that did not meet the threshold, were transferred or are undecided
period: flow
aggregate: count
source: Keeping children safe in education, outcomes of allegations; in Wales, the Wales Safeguarding Procedures
records: {referral_id: lado_referral, allegation_id: allegation}
dimensions: [outcome, sector, {sectorGroup: {column: sector, codes: SECTOR, groups: true}}]
defaultBy: outcome
closes:
  - rule: referrals = notMet + transferred + inScope + undecided
    unit: REFERRAL
    terms:
      referrals: "true"
      notMet: threshold_decision = 'NOT_MET'
      transferred: transferred
      inScope: threshold_decision = 'MET' and not transferred
      undecided: threshold_decision is null and not transferred
  - rule: inScopeAllegations = outcomes + open
    unit: ALLEGATION
    terms:
      inScopeAllegations: threshold_decision = 'MET' and not transferred
      outcomes: counted and outcome <> 'OPEN'
      open: counted and outcome = 'OPEN'
sentence: "Of {value} allegations in scope, {SUBSTANTIATED} were substantiated, {UNSUBSTANTIATED} unsubstantiated and {UNFOUNDED} unfounded; {OPEN} still to be resolved."
--- */
select r.referral_id,
       a.allegation_id,
       r.subject,
       case when r.threshold_decision = 'MET' and not r.transferred and a.allegation_id is not null then true end as counted,
       case when r.transferred then 'TRANSFERRED'
            when r.threshold_decision = 'NOT_MET' then 'THRESHOLD_NOT_MET'
            when r.threshold_decision is null then 'UNDECIDED'
            when a.allegation_id is null then 'NO_ALLEGATION_RECORDED' end as reason,
       case when a.outcome_on <= :asAt then a.outcome else 'OPEN' end as outcome,
       coalesce(a.sector, r.sector) as sector,
       r.threshold_decision,
       r.transferred
from (
    select k.referral_id,
           k.subject,
           k.sector,
           case when k.threshold_decided_on <= :asAt then k.threshold_decision end as threshold_decision,
           coalesce(k.transferred_on <= :asAt, false) as transferred
    from lado_referrals_known(:knownAt) k
    where k.local_authority = :localAuthority
      and k.received_on between :from and least(:to, :asAt)) r
left join allegations_known(:knownAt) a on a.referral_id = r.referral_id and a.received_on <= :asAt
