package uk.safeguarding.suite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Whose each record is, as the tables of a service say it and not its code.
final class RecordsOfPersons {

    private static final Map<Service, String> RECORDS = Map.of(
            Service.CASES, """
                    select id, id from child
                    union all select id, child_id from period_of_care
                    union all select id, child_id from education_placement
                    union all select r.id, child_id from review r join period_of_care p on p.id = period_of_care_id
                    union all select s.id, child_id from legal_status s join period_of_care p on p.id = period_of_care_id
                    union all select l.id, child_id from placement l join period_of_care p on p.id = period_of_care_id
                    union all select a.id, child_id from iro_allocation a join period_of_care p on p.id = period_of_care_id
                    union all select e.id, child_id from personal_education_plan e
                        join period_of_care p on p.id = period_of_care_id
                    union all select c.id, child_id from iro_contact c join period_of_care p on p.id = period_of_care_id
                    union all select w.id, child_id
                        from (select id, review_id from review_invitation
                            union all select id, review_id from review_report
                            union all select id, review_id from review_contribution
                            union all select id, review_id from review_decision
                            union all select id, review_id from review_document
                            union all select id, review_id from review_feedback) w
                        join review r on r.id = review_id join period_of_care p on p.id = period_of_care_id
                    union all select id, child_id from escalation
                    union all select id, child_id from commendation
                    union all select id, child_id from audit
                    union all select id, child_id from case_discussion
                    union all select id, child_id from incoming_placement
                    union all select v.id, child_id from visit v join period_of_care p on p.id = period_of_care_id
                    union all select r.id, child_id from resource_pack r join period_of_care p on p.id = period_of_care_id
                    union all select r.id, child_id from family_time_plan r join period_of_care p on p.id = period_of_care_id
                    union all select id, (jsonb_array_elements(members) ->> 'childId')::uuid from sibling_group
                    union all select r.id, child_id from care_plan r join period_of_care p on p.id = period_of_care_id
                    union all select a.id, child_id from placement_approval a join placement l on l.id = placement_id
                        join period_of_care p on p.id = l.period_of_care_id
                    union all select id, child_id from access_relationship
                    union all select id, child_id from sealing
                    union all select id, person from sensitivity
                    union all select id, person from legal_hold""",
            Service.CONFERENCES, """
                    select id, id from child
                    union all select family_id, child_id from family_child
                    union all select strategy_discussion_id, child_id from strategy_discussion_child
                    union all select id, child_id from section_47_enquiry
                    union all select conference_id, child_id from conference_child
                    union all select a.id, child_id from attendance a join conference_child c using (conference_id)
                    union all select id, child_id from child_protection_plan
                    union all select g.id, child_id from core_group g join child_protection_plan p on p.id = plan_id
                    union all select m.id, child_id from core_group_member m join child_protection_plan p on p.id = plan_id
                    union all select id, child_id from access_relationship
                    union all select id, child_id from sealing
                    union all select id, person from sensitivity
                    union all select id, person from legal_hold""",
            Service.LADO, """
            select id, id from adult
            union all select id, adult_id from notification where adult_id is not null
            union all select id, adult_id from referral
            union all select a.id, adult_id from allegation a join referral r on r.id = referral_id
            union all select id, unnest(child_ids) from allegation
            union all select id, person from sensitivity
            union all select id, person from legal_hold\
            """);

    private final Map<String, Set<String>> persons = new HashMap<>();

    private RecordsOfPersons() {}

    static RecordsOfPersons of(Suite suite, Service service) throws SQLException {
        RecordsOfPersons records = new RecordsOfPersons();
        try (Connection database = suite.database(service);
                PreparedStatement query = database.prepareStatement(RECORDS.get(service));
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                records.persons
                        .computeIfAbsent(row.getString(1), _ -> new TreeSet<>())
                        .add(row.getString(2));
            }
        }
        return records;
    }

    /// Ids of the persons; none for a record that is nobody's.
    Set<String> of(String record) {
        return persons.getOrDefault(record, Set.of());
    }

    /// Ids of some persons.
    List<String> some(int many) {
        return persons.keySet().stream()
                .filter(id -> persons.get(id).equals(Set.of(id)))
                .sorted()
                .limit(many)
                .toList();
    }
}
