package uk.safeguarding.suite.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/// Half a million children of an authority, with invented names made of syllables: some 30,000 surnames of which the
/// commonest has one child in a hundred, and some 3,600 forenames, which are spread likewise; one child in ten has a
/// former surname too. The triggers are left out, and their work on names is done at once.
final class ManyChildren {

    private static final String AUTHORITY = "select set_config('bench.authority', ?, false)";

    private static final String FILL = """
            create temporary table part_of_name as
            select row_number() over () - 1 as place, syllable
            from unnest(string_to_array('an,ar,bel,ber,bo,bra,car,chi,co,da,del,don,dra,el,en,er,fa,fen,fo,ga,gle,go,gra,ha,hen,hol,ing,ja,jo,ka,'
                || 'ken,kin,la,le,lin,lo,ma,mar,mi,mo,na,ne,nor,o,pa,pe,pri,ra,ri,ro,sa,sha,si,sto,ta,ten,ti,tho,va,ver,wa,wil,win,wor,ya,za,'
                || 'son,ton,ley,ford,ham,by,field,man,er,well,wood,land,er,smith', ',')) as syllable;

            create temporary table surname as
            select r as rank, (select initcap(string_agg(p.syllable, '' order by k))
                               from generate_series(1, 2 + (hashint8(r) & 1)) k
                               join part_of_name p on p.place = (hashint8(r * 7919 + k) & 2147483647) % 80) as name
            from generate_series(1::bigint, 60000) r;

            create temporary table forename as
            select r as rank, (select initcap(string_agg(p.syllable, '' order by k))
                               from generate_series(1, 2 + (hashint8(r) & 1)) k
                               join part_of_name p on p.place = (hashint8(r * 104729 + k) & 2147483647) % 66) as name
            from generate_series(1::bigint, 4000) r;

            create temporary table many as
            select n, floor(10 * (pow(6001, random()) - 1))::integer + 1 as surname, floor(5 * (pow(801, random()) - 1))::integer + 1 as forename,
                   date '2008-01-01' + (random() * 6570)::integer as birth_date
            from generate_series(1, 500000) n;
            analyze surname;
            analyze forename;

            alter table child disable trigger user;

            insert into child (id, persons, local_authority, revision, voided, recorded_by, changed_by, changed_at, change,
                               child_reference, forename, surname, birth_date, sex, other_names)
            select u.id, array[u.id], current_setting('bench.authority'), 1, false, 'bench', 'bench', now(), 'CREATED',
                   'MANY-' || m.n, f.name, s.name, m.birth_date, case m.n % 2 when 0 then 'F' else 'M' end,
                   case m.n % 10 when 0 then jsonb_build_array(jsonb_build_object('kind', 'FORMER', 'surname', before.name)) else '[]' end
            from many m
            join surname s on s.rank = least(m.surname, 60000)
            join forename f on f.rank = least(m.forename, 4000)
            join surname before on before.rank = 1 + m.n * 31 % 60000
            cross join lateral (select uuidv7() as id where m.n > 0) u;

            insert into child_name_word (child_id, word, local_authority)
            select c.id, word, c.local_authority
            from child c, unnest(name_words(c.forename, c.surname, c.other_names)) word
            where c.child_reference like 'MANY-%'
            on conflict do nothing;

            insert into name_word (word, sound)
            select distinct word, dmetaphone(word) from child_name_word
            on conflict do nothing;

            alter table child enable trigger user;
            """;

    private ManyChildren() {}

    /// @param owner of the tables of cases-service
    static void fill(Connection owner, String authority) throws SQLException {
        try (PreparedStatement set = owner.prepareStatement(AUTHORITY);
                Statement statement = owner.createStatement()) {
            set.setString(1, authority);
            set.execute();
            statement.execute(FILL);
            statement.execute("vacuum analyze");
        }
    }
}
