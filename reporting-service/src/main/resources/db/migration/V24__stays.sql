-- How long children have stayed where they are. Temporary moves (T0 to T4) are no placements of their own, nor is a move with the
-- same carer, nor the return from a temporary move to a placement like the one before it.
create function stays_known(known_at timestamptz, as_at date)
returns table (
    local_authority   text,
    period_of_care_id uuid,
    since             date,
    before_that       date
)
language sql stable parallel safe as $$
    with placed as (
        select k.*, starts_with(lag(k.placement_type) over one_by_one, 'T') as after_temporary
        from placements_known(known_at) k
        where k."from" <= as_at
        window one_by_one as (partition by k.local_authority, k.period_of_care_id order by k."from", k.placement_id)
    ), lasting as (
        select p.*, lag(p.placement_type) over one_by_one as last_type, lag(p.provider) over one_by_one as last_provider
        from placed p
        where not starts_with(p.placement_type, 'T')
        window one_by_one as (partition by p.local_authority, p.period_of_care_id order by p."from", p.placement_id)
    ), stay as (
        select l.local_authority, l.period_of_care_id, l."from",
               row_number() over (partition by l.local_authority, l.period_of_care_id order by l."from" desc) as back
        from lasting l
        where l.last_type is null
           or (l.carer_changed
               and not (l.after_temporary and l.placement_type = l.last_type and l.provider is not distinct from l.last_provider))
    )
    select s.local_authority, s.period_of_care_id,
           max(s."from") filter (where s.back = 1), max(s."from") filter (where s.back = 2)
    from stay s
    group by s.local_authority, s.period_of_care_id
$$;

comment on function stays_known is 'For each period of care with a placement by a day: the first day of the stay with the carer of that day, and of the stay before it';
