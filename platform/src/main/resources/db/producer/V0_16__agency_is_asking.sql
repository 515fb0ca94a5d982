-- A partner agency's system is none of the authority's staff: it is known by its agency, and by its organisation in that.

create function who_is_asking(local_authority text, sight text, staff_id text, teams text, purpose text, subject text,
                              agency text, organisation text) returns void
    language plpgsql as $$
begin
    perform set_config('caller.agency', agency, false), set_config('caller.organisation', organisation, false);
    perform who_is_asking(local_authority, sight, staff_id, teams, purpose, subject);
end $$;

comment on function who_is_asking(text, text, text, text, text, text, text, text) is 'The same, of a caller who may be a partner agency''s system';
comment on function caller is 'What the connection says of who is asking: local_authority, sight (AUTHORITY, TEAM, OWN or empty), staff_id, teams, purpose, subject, agency and organisation of a partner; empty for nobody';
