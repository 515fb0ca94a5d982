/* ---
id: review-participation
version: 1
section: iro
title: Children who took part in their review
unit: REVIEW
units: {REVIEW: {key: review_id, counted: all}, CHILD: {key: subject, counted: any}}
counts: reviews at which the child was present or had views conveyed (PN1 to PN6)
outOf: reviews held in the period for children aged 4 or over
leavesOut: reviews of children aged under 4 (PN0), and those whose participation is not recorded
period: flow
aggregate: percent
source: SSDA903, participation in reviews; IRO Handbook 2010
records: {review_id: review}
dimensions: [participation, ageBand, placementType]
goodDirection: up
sentence: "In {numerator} of {denominator} reviews the child took part ({value} %)."
--- */
select r.review_id,
       r.subject,
       case when r.participation <> 'PN0' then r.participation <> 'PN7' end as counted,
       case when r.participation is null then 'NOT_RECORDED'
            when r.participation = 'PN0' then 'UNDER_4'
            when r.participation = 'PN7' then 'DID_NOT_TAKE_PART' end as reason,
       r.participation,
       age_band(r.age_years) as age_band,
       p.placement_type
from reviews_known(:knownAt) r
left join lateral (
    select k.placement_type
    from placements_known(:knownAt) k
    where k.period_of_care_id = r.period_of_care_id
      and k."from" <= r.held_on and (k."to" is null or k."to" > r.held_on)
    order by k."from" desc, k.placement_id desc limit 1) p on true
where r.local_authority = :localAuthority
  and r.held_on between :from and least(:to, :asAt)
