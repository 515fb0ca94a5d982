/* ---
id: escalations-by-highest-stage
version: 1
section: iro
title: Concerns by the highest stage that they came to
unit: ESCALATION
units: {ESCALATION: {key: escalation_id, counted: all}}
counts: concerns raised in the period, by the highest stage of the ladder that they had come to by the end of the day; stages without one are shown
period: flow
aggregate: count
source: IRO Handbook 2010, chapter 6
records: {escalation_id: escalation}
dimensions:
  - stage: {codes: ESCALATION_STAGE}
  - stageGroup: {column: stage, codes: ESCALATION_STAGE, groups: true}
  - processVersion
defaultBy: stage
closes:
  - rule: escalations = informal + teamManager + serviceManager + headOfService + assistantDirector + director
    unit: ESCALATION
    terms:
      escalations: "true"
      informal: stage = 'INFORMAL'
      teamManager: stage = 'TEAM_MANAGER'
      serviceManager: stage = 'SERVICE_MANAGER'
      headOfService: stage = 'HEAD_OF_SERVICE'
      assistantDirector: stage = 'ASSISTANT_DIRECTOR'
      director: stage = 'DIRECTOR'
sentence: "Of {value} concerns, {HEAD_OF_SERVICE} came as high as the head of service, {ASSISTANT_DIRECTOR} the assistant director and {DIRECTOR} the director."
--- */
select e.escalation_id,
       e.subject,
       true as counted,
       null::text as reason,
       s.stage,
       e.process_version
from escalations_known(:knownAt) e
-- the last that it had come to by then
cross join lateral (
    select step ->> 'stage' as stage
    from jsonb_array_elements(e.stages) with ordinality as steps (step, place)
    where place = 1 or (step ->> 'from')::date <= :asAt
    order by place desc
    limit 1) s
where e.local_authority = :localAuthority
  and e.raised_on between :from and least(:to, :asAt)
