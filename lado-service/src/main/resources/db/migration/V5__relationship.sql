-- The LADO's records belong to the service as a whole: nobody but the LADO's team works with an adult who is alleged against.
create view relationship with (security_invoker = true) as
select null::uuid as child_id, null::text as party_kind, null::text as party, null::date as "from", null::date as "to"
where false;

comment on view relationship is 'Whom staff and teams work with; none here';
