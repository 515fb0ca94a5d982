package uk.safeguarding.cases.currentpicture;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import uk.safeguarding.platform.error.DomainException.NotFound;
import uk.safeguarding.platform.security.Caller;

/// Reads the current picture of a child: one statement, because it is what is read most.
@ApplicationScoped
public class CurrentPictures {

    private static final String SELECT = """
            select c.id, c.revision, c.voided, c.merged_into, merged.ids as merged, c.child_reference, c.forename, c.surname, c.birth_date, c.sex,
                   c.nhs_number, c.upn, c.upn_unknown, c.former_identifiers, c.other_names, c.ethnicity, c.disabilities,
                   c.first_language, c.interpreter_needed, c.unaccompanied_from, c.unaccompanied_to, c.mother,
                   c.mothers_child_born_on,
                   p.id as period_id, p.started_on, p.category_of_need,
                   l.id as status_id, l.code, l."from" as status_from,
                   h.id as placement_id, h.placement_type, h.provider, h."from" as placed_from, h.placement_authority,
                   h.out_of_area, h.at_a_distance, h.miles_from_home,
                   i.id as iro_id, i.staff_id, i."from" as iro_from,
                   r.id as review_id, r.ordinal, r.due_on
            from child c
            cross join (values (?::date)) as t (today)
            cross join lateral (select array(select m.id from child m where m.merged_into = c.id order by m.id) as ids) merged
            left join lateral (
                select p.id, p.started_on, p.category_of_need
                from unnest(c.id || merged.ids) same (child_id)
                join period_of_care p on p.child_id = same.child_id
                where not p.voided and p.started_on <= today and (p.ceased_on is null or p.ceased_on > today)
                limit 1) p on true
            left join legal_status l on l.period_of_care_id = p.id and not l.voided
                and l."from" <= today and (l."to" is null or l."to" > today)
            left join placement h on h.period_of_care_id = p.id and not h.voided
                and h."from" <= today and (h."to" is null or h."to" > today)
            left join iro_allocation i on i.period_of_care_id = p.id and not i.voided
                and i."from" <= today and (i."to" is null or i."to" > today)
            left join lateral (
                select id, ordinal, due_on from review
                where period_of_care_id = p.id and not voided and held_on is null and fell_away_on is null
                order by due_on limit 1) r on true
            where c.id = ? and c.local_authority = ?""";

    private final AgroalDataSource database;
    private final Caller caller;
    private final ObjectMapper json;

    CurrentPictures(AgroalDataSource database, Caller caller, ObjectMapper json) {
        this.database = database;
        this.caller = caller;
        this.json = json;
    }

    /// @throws NotFound `child-not-found` if there is none, or it is another authority's
    public CurrentPicture of(UUID child, LocalDate today) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, today);
            select.setObject(2, child);
            select.setString(3, caller.localAuthority());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new NotFound("child");
                }
                return new PictureRow(row, json).picture(today);
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
