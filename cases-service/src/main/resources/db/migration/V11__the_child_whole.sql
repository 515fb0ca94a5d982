-- What is known of a child besides name, birth date and sex, and how a child is found by what somebody half remembers.

create extension if not exists pg_trgm;
create extension if not exists fuzzystrmatch;

alter table child
    add column nhs_number             text check (nhs_number ~ '^[0-9]{10}$'),
    add column upn                    text check (upn ~ '^[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]$'),
    add column upn_unknown            text check (upn_unknown ~ '^UN[1-5]$'),
    add column former_identifiers     jsonb  not null default '[]',
    add column other_names            jsonb  not null default '[]',
    add column ethnicity              text,
    add column disabilities           text[] not null default '{}',
    add column first_language         text check (first_language ~ '^[a-z]{3}$'),
    add column interpreter_needed     boolean,
    add column unaccompanied_from     date,
    add column unaccompanied_to       date,
    add column mother                 boolean,
    add column mothers_child_born_on  date,
    add constraint upn_and_reason_without check (upn is null or upn_unknown is null),
    add constraint unaccompanied_ends_before_start check (unaccompanied_to >= unaccompanied_from);

comment on column child.nhs_number            is 'NHS number, ten digits of which the last is the check digit';
comment on column child.upn                   is 'Unique pupil number, permanent or temporary';
comment on column child.upn_unknown           is 'SSDA903 UPN: why there is none, UN1 to UN5';
comment on column child.former_identifiers    is 'Identifiers that the child was known by before or elsewhere: [{kind, value, system}]';
comment on column child.other_names           is 'Names that the child is or was called by too: [{kind, forename, surname}]';
comment on column child.ethnicity             is 'SSDA903 ETHNIC';
comment on column child.disabilities          is 'Codes of the children-in-need census; NONE stands alone';
comment on column child.first_language        is 'ISO 639-3';
comment on column child.interpreter_needed    is 'Whether talking with the child needs an interpreter';
comment on column child.unaccompanied_from    is 'First day as an unaccompanied asylum-seeking child';
comment on column child.unaccompanied_to      is 'Day on which the child was that no more, SSDA903 DUC';
comment on column child.mother                is 'SSDA903 MOTHER';
comment on column child.mothers_child_born_on is 'SSDA903 MC_DOB: birth date of her child';

create index child_by_nhs_number on child (nhs_number) where nhs_number is not null;
create index child_by_upn on child (upn) where upn is not null;
create index child_by_former_identifiers on child using gin (former_identifiers jsonb_path_ops)
    with (fastupdate = off) where former_identifiers <> '[]';
drop index child_by_surname; -- names are found by their words

-- The reference of a child changes by sealing alone, and with it goes whatever else led from outside to the child.

create function forget_former_identifiers() returns trigger language plpgsql as $$
begin
    new.former_identifiers := '[]';
    return new;
end $$;

comment on function forget_former_identifiers is 'Forgets what a sealed child was known by before';

create trigger child_forgotten before update on child for each row
    when (new.child_reference <> old.child_reference) execute function forget_former_identifiers();

create or replace function part_from_others(sealed uuid, sealed_by text, out beside uuid[], out parted uuid[])
    language plpgsql set search_path = public, pg_temp as $$
begin
    update record_revision set state = state || '{"former_identifiers": []}'
    where record_type = 'child' and record_id = sealed and state ? 'former_identifiers';
    beside := '{}';
    parted := '{}';
end $$;

-- Names by their words, each in small letters without accents and apostrophes --------------------------------------------

create function words_of(name text) returns text[]
    language sql immutable parallel safe
    return array(select distinct word
                 from regexp_split_to_table(
                          translate(lower(regexp_replace(normalize(name, NFD), '[\u0300-\u036f''’.`]', '', 'g')), 'øłđıß', 'oldis'),
                          '[\s-]+') word
                 where word <> '');

comment on function words_of is 'The words of a name as they are looked up';

create function name_words(forename text, surname text, other_names jsonb) returns text[]
    language sql immutable parallel safe
    return words_of(concat_ws(' ', forename, surname,
        (select string_agg(concat_ws(' ', n ->> 'forename', n ->> 'surname'), ' ') from jsonb_array_elements(other_names) n)));

comment on function name_words is 'The words of all of a child''s names';

create table name_word (
    word  text primary key,
    sound text not null
);

comment on table  name_word       is 'Every word of a name that a child has: what one that was misspelt is compared with. Nobody''s record';
comment on column name_word.word  is 'The word';
comment on column name_word.sound is 'How it sounds, by double metaphone; empty if that does not tell';

create index name_word_by_letters on name_word using gin (word gin_trgm_ops) with (fastupdate = off);
create index name_word_by_sound on name_word (sound) where sound <> '';
revoke all on name_word from "${applicationRole}";

create table child_name_word (
    child_id        uuid not null references child,
    word            text not null,
    local_authority text not null,

    primary key (child_id, word)
);
call see_through('child_name_word', 'child_id', 'child');

comment on table  child_name_word                 is 'By which words of their names children are found; of a voided child none';
comment on column child_name_word.child_id        is 'The child';
comment on column child_name_word.word            is 'The word';
comment on column child_name_word.local_authority is 'GSS code of the child''s authority';

create index child_name_word_by_word on child_name_word (word, local_authority, child_id);
revoke insert, update, delete on child_name_word from "${applicationRole}";

-- Plans are kept, and one that was made while the tables were small would scan them for ever.
create function keep_name_words() returns trigger
    language plpgsql security definer set search_path = public, pg_temp set enable_seqscan = off as $$
declare
    words constant text[] := case when new.voided then '{}' else name_words(new.forename, new.surname, new.other_names) end;
begin
    delete from child_name_word where child_id = new.id and word <> all (words);
    insert into name_word (word, sound)
    select w, dmetaphone(w) from unnest(words) w where not exists (select from name_word k where k.word = w) order by w
    on conflict do nothing;
    insert into child_name_word (child_id, word, local_authority)
    select new.id, w, new.local_authority from unnest(words) w
    on conflict do nothing;
    return null;
end $$;

comment on function keep_name_words is 'Keeps the words by which a child is found';

create trigger child_words after insert or update on child for each row execute function keep_name_words();

insert into child_name_word (child_id, word, local_authority)
select c.id, w, c.local_authority from child c, unnest(name_words(c.forename, c.surname, c.other_names)) w where not c.voided;
insert into name_word (word, sound) select distinct word, dmetaphone(word) from child_name_word;

create or replace function clear_up_after_destruction() returns void
    language sql as $$
    delete from name_word w where not exists (select from child_name_word c where c.word = w.word)
$$;

-- Finding ----------------------------------------------------------------------------------------------------------------

create function near_words(given text, sounding text) returns table (word text, closeness float8)
    language sql stable set pg_trgm.similarity_threshold = 0.35
    begin atomic
        select n.word, n.closeness
        from (select k.word,
                     greatest(1 - levenshtein(k.word, given)::float8 / greatest(length(k.word), length(given)),
                              case when k.sound <> '' and k.sound = sounding then 0.7 else 0 end) as closeness
              from name_word k
              where k.word % given or (k.sound = sounding and k.sound <> '')
              offset 0) n
        where n.closeness >= 0.6
        order by n.closeness desc, n.word
        limit 20;
    end;

comment on function near_words is 'Words of names that are written or sound much like one; the closeness of the same word is 1, of one that only sounds so 0.7';

create function near_dates(born date) returns table (birth_date date, closeness float8, how text)
    language sql immutable
    begin atomic
        select born, 1::float8, 'SAME'
        where born is not null
        union
        select case when extract(day from born) <= 12
                    then make_date(extract(year from born)::integer, extract(day from born)::integer, extract(month from born)::integer) end,
               0.8, 'DAY_AND_MONTH_SWAPPED'
        where extract(day from born) <= 12 and extract(day from born) <> extract(month from born)
        union
        select (born + years * interval '1 year')::date, 0.7, 'YEAR_OFF_BY_ONE'
        from unnest(array[-1, 1]) years
        where born is not null;
    end;

comment on function near_dates is 'The birth dates that one may stand for';

revoke execute on function near_words, near_dates from public;

-- Past the policies, because trigram operators cannot use their index beneath one; so it keeps the policy itself: a child's
-- record is its own, and nobody whom the caller does not see is compared, counted or told.
create function find_children(wanted jsonb, by_name_alone boolean, at_most integer)
    returns table (child_id uuid, score numeric, facts jsonb)
    language plpgsql stable security definer set search_path = public, pg_temp set plan_cache_mode = force_generic_plan set enable_seqscan = off as $$
declare
    authority constant text    := caller('local_authority');
    everybody constant boolean := caller('sight') = 'AUTHORITY';
    visible   constant uuid[]  := coalesce(visible_to_caller(), '{}');
    hidden    constant uuid[]  := hidden_from_caller();
    born      constant date    := wanted ->> 'birthDate';
    reference constant text    := upper(trim(wanted ->> 'childReference'));
    nhs       constant text    := wanted ->> 'nhsNumber';
    pupil     constant text    := wanted ->> 'upn';
    enough    constant integer := greatest(at_most, 100); -- to compare
    given     text[];  -- words of the names, the fact that each belongs to, and what is near to them
    given_of  text[];
    near      text[];
    near_to   text[];
    near_of   text[];
    closeness float8[];
    found     uuid[] := '{}';
    more      uuid[];
begin
    if caller('sight') = '' then
        return;
    end if;
    select array_agg(g.word), array_agg(g.fact) into given, given_of
    from (select f.fact, unnest(words_of(f.name)) as word
          from (values ('SURNAME', wanted ->> 'surname'), ('FORENAME', wanted ->> 'forename')) f (fact, name)) g;
    select array_agg(n.word), array_agg(g.word), array_agg(g.fact), array_agg(n.closeness) into near, near_to, near_of, closeness
    from unnest(given, given_of) g (word, fact), near_words(g.word, dmetaphone(g.word)) n;

    found := array(
        select c.id from child c
        where c.local_authority = authority and not c.voided and (everybody or c.id = any (visible)) and c.id <> all (hidden)
          and (upper(trim(c.child_reference)) = reference or c.nhs_number = nhs or c.upn = pupil
               or (c.former_identifiers <> '[]'
                   and c.former_identifiers @> any (array(
                       select jsonb_build_array(jsonb_build_object('value', i)) from unnest(array[reference, nhs, pupil]) i where i is not null))))
        limit enough);

    if born is not null then
        more := array(
            select c.id from child c
            where c.local_authority = authority and c.birth_date = any (array(select d.birth_date from near_dates(born) d))
              and not c.voided and (everybody or c.id = any (visible)) and c.id <> all (hidden)
              and (given is null or (select bool_or(w.word = any (near)) from child_name_word w where w.child_id = c.id))
            order by c.birth_date = born desc
            limit enough);
        found := found || more;
    end if;

    if by_name_alone and given_of @> '{SURNAME,FORENAME}' then
        more := array(
            select s.child_id
            from (select w.child_id, n.closeness
                  from unnest(near, near_of, closeness) n (word, fact, closeness)
                  join child_name_word w on w.word = n.word and w.local_authority = authority
                  where n.fact = 'SURNAME') s
            join (select w.child_id, n.closeness
                  from unnest(near, near_of, closeness) n (word, fact, closeness)
                  join child_name_word w on w.word = n.word and w.local_authority = authority
                  where n.fact = 'FORENAME') f on f.child_id = s.child_id
            where (everybody or s.child_id = any (visible)) and s.child_id <> all (hidden)
            group by s.child_id
            order by max(s.closeness) + max(f.closeness) desc, s.child_id
            limit enough);
        found := found || more;
    elsif by_name_alone then
        more := array(
            select w.child_id
            from unnest(near, closeness) n (word, closeness)
            join child_name_word w on w.word = n.word and w.local_authority = authority
            where (everybody or w.child_id = any (visible)) and w.child_id <> all (hidden)
            order by n.closeness desc, w.child_id
            limit enough);
        found := found || more;
    end if;

    return query
    with compared as (
        select c.id, v.place, v.fact, v.weight, v.closeness, v.how
        from child c
        cross join lateral (
            select (select case when c.former_identifiers <> '[]' then array_agg(f ->> 'value') end
                    from jsonb_array_elements(c.former_identifiers) f) as former,
                   array(select w.word from child_name_word w where w.child_id = c.id) as words) f
        cross join lateral (
            select avg(best.closeness) filter (where best.fact = 'SURNAME') as surname,
                   avg(best.closeness) filter (where best.fact = 'FORENAME') as forename
            from (select g.fact,
                         coalesce((select max(n.closeness) from unnest(near, near_to, closeness) n (word, given, closeness)
                                   where n.given = g.word and n.word = any (f.words)), 0) as closeness
                  from unnest(given, given_of) g (word, fact)) best) named
        left join near_dates(born) d on d.birth_date = c.birth_date
        cross join lateral (values
            (1, 'CHILD_REFERENCE', 10,
             case when reference is null then null when upper(trim(c.child_reference)) = reference then 1
                  when reference = any (f.former) then 0.9 else 0 end,
             case when reference = any (f.former) then 'FORMER' end),
            (2, 'NHS_NUMBER', 10,
             case when nhs is null then null when c.nhs_number = nhs then 1 when nhs = any (f.former) then 0.9
                  when c.nhs_number is not null then 0 end,
             case when nhs = any (f.former) then 'FORMER' end),
            (3, 'UPN', 10,
             case when pupil is null then null when c.upn = pupil then 1 when pupil = any (f.former) then 0.9
                  when c.upn is not null then 0 end,
             case when pupil = any (f.former) then 'FORMER' end),
            (4, 'SURNAME', 5, named.surname, 'SIMILAR'),
            (5, 'FORENAME', 4, named.forename, 'SIMILAR'),
            (6, 'BIRTH_DATE', 6, case when born is not null then coalesce(d.closeness, 0) end, d.how),
            (7, 'SEX', 1, case when 'U' in (c.sex, wanted ->> 'sex') then null else (c.sex = wanted ->> 'sex')::integer end, null)
        ) v (place, fact, weight, closeness, how)
        where c.id = any (found) and v.closeness is not null)
    select o.id,
           round((sum(o.weight * o.closeness) / sum(o.weight))::numeric, 3) as scored,
           jsonb_agg(jsonb_build_object('fact', o.fact,
                                        'how', case o.closeness when 1 then 'SAME' when 0 then 'DIFFERENT' else o.how end)
                     order by o.place)
    from compared o
    group by o.id
    having sum(o.weight * o.closeness) / sum(o.weight) >= 0.5 or bool_or(o.weight = 10 and o.closeness > 0)
    order by scored desc, o.id
    limit at_most;
end $$;

comment on function find_children is 'The children whom the caller sees and who are most like what is wanted, the likest first: the share of what was given that agrees, from 0 to 1, and how each fact compares; what is not known of a child does not count. By name alone only if asked; at most so many';
revoke execute on function find_children from public;
grant execute on function find_children to "${applicationRole}";
