-- Long work: asked for by one, done in the background step by step, its result kept for a while.

comment on function caller is 'What the connection says of who is asking: local_authority, sight (AUTHORITY, TEAM, OWN or empty), staff_id, teams, purpose, subject; empty for nobody';

create table job (
    id              uuid        primary key,
    local_authority text        not null,
    kind            text        not null,
    asked_by        text        not null,
    client          text,
    agency          text,
    staff_id        text,
    teams           text[]      not null,
    roles           text[]      not null,
    operation       text        not null,
    purpose         text,
    asked_at        timestamptz not null default now(),
    about           uuid,
    input           jsonb       not null,
    state           text        not null default 'WAITING' check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    done            bigint      not null default 0 check (done >= 0),
    total           bigint      check (total >= 0),
    next_from       text,
    parts           integer     not null default 0,
    attempt         integer     not null default 0,
    claimed_until   timestamptz,
    problem         text,
    ended_at        timestamptz,

    constraint job_ended_with_time check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    constraint job_failed_with_problem check ((state = 'FAILED') = (problem is not null)),
    constraint job_running_claimed check (state <> 'RUNNING' or claimed_until is not null)
);
call see_by_persons('job');

-- Whoever else sees the persons does not see the job.
create policy own on job as restrictive using (asked_by = (select caller('subject')));
revoke delete on job from "${applicationRole}";

create index job_to_do on job (asked_at) where state in ('WAITING', 'RUNNING');
create index job_ended on job (ended_at) where ended_at is not null;

comment on table  job                 is 'Long work that was asked for, and how far it is; seen by who asked alone, as long as they may see the persons in its result';
comment on column job.id              is 'UUIDv7, made by the service';
comment on column job.local_authority is 'GSS code of the authority';
comment on column job.kind            is 'What is to be done, such as SUBJECT_ACCESS_EXPORT';
comment on column job.asked_by        is 'Who asked, as the token named them';
comment on column job.client          is 'Client system through which they asked (azp)';
comment on column job.agency          is 'Partner agency for which they asked';
comment on column job.staff_id        is 'Their staff reference';
comment on column job.teams           is 'Their teams';
comment on column job.roles           is 'Their realm roles';
comment on column job.operation       is 'Operation id of OpenAPI by which they asked: the work is done with what the policy matrix lets it see';
comment on column job.purpose         is 'Purpose of use that they stated';
comment on column job.asked_at        is 'When they asked';
comment on column job.about           is 'The person about whom, if it is one';
comment on column job.input           is 'What else was said: ids, codes and dates';
comment on column job.state           is 'How it stands';
comment on column job.done            is 'How much is done, in what the kind counts';
comment on column job.total           is 'Of how much; null until known';
comment on column job.next_from       is 'Where the next step goes on, as the kind writes it; null before the first';
comment on column job.parts           is 'How many parts of the result are written';
comment on column job.attempt         is 'How often it was taken up; only the last attempt may go on';
comment on column job.claimed_until   is 'When the attempt at hand is taken for dead, unless it goes on before';
comment on column job.problem         is 'Stable code of why it failed';
comment on column job.ended_at        is 'When it was done, failed or was cancelled; from then its result is kept for the configured time';

create table job_part (
    job_id uuid    not null references job on delete cascade,
    number integer not null check (number >= 0),
    lines  text    not null,

    primary key (job_id, number)
);
call see_through('job_part', 'job_id', 'job');

comment on table  job_part        is 'The result of a job, as its steps wrote it, until it is deleted with the job';
comment on column job_part.job_id is 'The job';
comment on column job_part.number is 'Order of the parts; 0 is the head';
comment on column job_part.lines  is 'Whole lines, each with its line feed';

-- The service looks for work for nobody in particular; what it then does, it does as the one who asked.
create function claim_job(kinds text[], lease interval, most integer) returns setof job
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    with broken_off as (
        update job set state = 'FAILED', problem = 'job-broken-off', ended_at = now()
        where id in (select id from job
                     where state = 'RUNNING' and claimed_until < now() and attempt >= most and kind = any (kinds)
                     for update skip locked)
        returning id)
    delete from job_part where job_id in (select id from broken_off);
    return query
        update job j set state = 'RUNNING', attempt = j.attempt + 1, claimed_until = now() + lease
        where j.id = (select id from job
                      where kind = any (kinds)
                        and (state = 'WAITING' or (state = 'RUNNING' and claimed_until < now()))
                      order by asked_at limit 1 for update skip locked)
        returning j.*;
end $$;

comment on function claim_job is 'Takes up the job of these kinds that has waited longest, or whose attempt is taken for dead; after so many attempts it has failed';

create function fail_job(failed uuid, failed_attempt integer, code text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update job set state = 'FAILED', problem = code, ended_at = now()
    where id = failed and attempt = failed_attempt and state = 'RUNNING';
    if found then
        delete from job_part where job_id = failed;
    end if;
end $$;

comment on function fail_job is 'Ends the attempt of a job that cannot go on, also where who asked may not see it any more';

create function release_job(released uuid, released_attempt integer) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    update job set claimed_until = now()
    where id = released and attempt = released_attempt and state = 'RUNNING';
end;

comment on function release_job is 'Lets another instance take up a job at once: this one stops';

create function forget_jobs(keep interval) returns void
    language sql security definer set search_path = public, pg_temp
begin atomic
    delete from job where ended_at < now() - keep;
end;

comment on function forget_jobs is 'Deletes the jobs that ended so long ago, with their results';

-- Whose records there are, seen or not; whoever reads them by these keys sees what they may see.
create index record_revision_by_person on record_revision using gin (persons);

create function records_of(person uuid) returns table (record_type text, record_id uuid)
    language sql stable security definer set search_path = public, pg_temp
begin atomic
    select distinct r.record_type, r.record_id from record_revision r
    where r.local_authority = caller('local_authority') and r.persons @> array[person];
end;

comment on function records_of is 'The records of which a revision is that person''s, seen or not';
