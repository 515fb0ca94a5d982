package uk.safeguarding.lado.allegation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.platform.record.Ids;

/// The children whom allegations name. This service knows nothing of a child but the authority's reference, and gives
/// it an id by which the audit names the child.
@ApplicationScoped
public class NamedChildren {

    private final EntityManager database;

    NamedChildren(EntityManager database) {
        this.database = database;
    }

    /// The ids of these children, in the order of the references. A child not named before gets one.
    @Transactional(Transactional.TxType.MANDATORY)
    public List<UUID> ids(String localAuthority, List<String> references) {
        if (references.isEmpty()) {
            return List.of();
        }
        for (String reference : references) {
            database.createNativeQuery("""
                            insert into named_child (id, local_authority, child_reference) values (:id, :authority, :reference)
                            on conflict do nothing""")
                    .setParameter("id", Ids.next())
                    .setParameter("authority", localAuthority)
                    .setParameter("reference", reference)
                    .executeUpdate();
        }
        Map<String, UUID> ids = known(localAuthority, references);
        return references.stream()
                .map(reference -> Objects.requireNonNull(ids.get(reference)))
                .toList();
    }

    private Map<String, UUID> known(String localAuthority, List<String> references) {
        List<?> rows = database.createNativeQuery("""
                        select child_reference, id from named_child
                        where local_authority = :authority and child_reference in (:references)""", Tuple.class)
                .setParameter("authority", localAuthority)
                .setParameter("references", references)
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, UUID.class)));
    }
}
