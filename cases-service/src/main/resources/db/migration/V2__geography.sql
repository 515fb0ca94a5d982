create table postcode_directory_edition (
    id        bigint      generated always as identity primary key,
    name      text        not null,
    digest    text        not null,
    rows      bigint      not null check (rows > 0),
    loaded_at timestamptz not null default clock_timestamp()
);

create table postcode (
    postcode text    primary key,
    easting  integer not null,
    northing integer not null,
    laua     text    not null
);

create table local_authority (
    laua           text primary key,
    name           text not null,
    authority      text not null,
    authority_name text not null
);

create table authority_adjoining (
    authority text not null,
    adjoining text not null,

    primary key (authority, adjoining),
    constraint authority_does_not_adjoin_itself check (authority <> adjoining)
);

create table reference_point (
    authority text    not null,
    name      text    not null,
    easting   integer not null,
    northing  integer not null,

    primary key (authority, name)
);

comment on table  postcode_directory_edition           is 'Editions of the ONS Postcode Directory that were loaded; the postcodes are those of the newest';
comment on column postcode_directory_edition.id        is 'Counts the loads; the highest is the present edition';
comment on column postcode_directory_edition.name      is 'What answers call it, such as ONSPD_NOV_2025_UK';
comment on column postcode_directory_edition.digest    is 'SHA-256 of the file, in hexadecimal; the same file is not loaded twice';
comment on column postcode_directory_edition.rows      is 'Postcodes loaded; those without a grid reference are not';
comment on column postcode_directory_edition.loaded_at is 'When it was loaded';

comment on table  postcode          is 'Where postcodes lie (ONS Postcode Directory, live and terminated)';
comment on column postcode.postcode is 'Without blanks, in capitals: LE156HP';
comment on column postcode.easting  is 'Metres east on the national grid';
comment on column postcode.northing is 'Metres north on the national grid';
comment on column postcode.laua     is 'GSS code of the local authority district, unitary or metropolitan district';

comment on table  local_authority                is 'Which authority runs the children''s services of a district';
comment on column local_authority.laua           is 'GSS code of the district or unitary';
comment on column local_authority.name           is 'Its name';
comment on column local_authority.authority      is 'GSS code of the authority that runs children''s services there: the county in two-tier areas';
comment on column local_authority.authority_name is 'Its name';

comment on table  authority_adjoining           is 'Neighbouring authorities (SI 2010/959 reg. 11: a placement beyond them is at a distance); read in both directions';
comment on column authority_adjoining.authority is 'GSS code of an authority listed here with all its neighbours';
comment on column authority_adjoining.adjoining is 'GSS code of a neighbour, present or former';

comment on table  reference_point           is 'Places from which an authority measures how far its placements are; configuration, copied here at start';
comment on column reference_point.authority is 'GSS code of the authority';
comment on column reference_point.name      is 'What the authority calls the place, such as Oakham';
comment on column reference_point.easting   is 'Metres east on the national grid';
comment on column reference_point.northing  is 'Metres north on the national grid';
