/* ---
id: risk-factors
version: 1
section: conferences
title: Risk factors in families with a conference
unit: FAMILY
units: {FAMILY: {key: family, counted: any}, CHILD: {key: subject, counted: any}}
counts: families in which a conference of the period found a factor; a family with several children or conferences is counted once
outOf: families with a conference held in the period
leavesOut: children whose part in the conference had fallen away before it was held
period: flow
aggregate: share
source: Children-in-need census, factors identified at the end of assessment
records: {conference_id: conference}
dimensions:
  - factorGroup: {column: risk_factors, multi: true, codes: RISK_FACTOR, groups: true}
  - factor: {column: risk_factors, multi: true, codes: RISK_FACTOR}
defaultBy: factorGroup
sentence: "Domestic abuse was identified as a risk in {DOMESTIC_ABUSE} of {denominator} families with a conference."
--- */
select c.conference_id,
       c.family,
       c.child as subject,
       case when c.fell_away_on is null then array_remove(c.risk_factors, '21') <> '{}' end as counted,
       case when c.fell_away_on is not null then 'FELL_AWAY'
            when c.risk_factors = '{}' then 'NO_FACTOR_RECORDED'
            when array_remove(c.risk_factors, '21') = '{}' then 'NO_FACTOR_FOUND' end as reason,
       c.risk_factors
from conference_children_known(:knownAt) c
where c.local_authority = :localAuthority
  and c.held_on between :from and least(:to, :asAt)
