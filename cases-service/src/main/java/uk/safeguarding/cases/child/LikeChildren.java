package uk.safeguarding.cases.child;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.safeguarding.cases.child.ChildSearchResource.ChildSearch;
import uk.safeguarding.cases.child.ChildSearchResource.FoundChild;

/// Finds the children whom the caller sees by what somebody remembers of them. Others are neither compared nor counted:
/// the function asks who sees them before it ranks, and the records are read beneath the policies.
@ApplicationScoped
public class LikeChildren {

    private static final int MOST_CANDIDATES = 10;

    private final AgroalDataSource database;
    private final ChildRepository children;
    private final ObjectMapper json;

    LikeChildren(AgroalDataSource database, ChildRepository children, ObjectMapper json) {
        this.database = database;
        this.children = children;
        this.json = json;
    }

    /// The likest first.
    List<FoundChild> find(ChildSearch wanted, int atMost) {
        return found(likenesses(wanted, true, atMost));
    }

    /// The children, at most 10, who may be the child that is about to be registered: they have one of its numbers, or
    /// a birth date near its own and a name like its own, and agree in most.
    List<FoundChild> duplicatesOf(ChildDetails details) {
        Map<UUID, Likeness> likely = likenesses(ChildSearch.like(details), false, MOST_CANDIDATES);
        likely.values().removeIf(likeness -> !likeness.isLikely());
        return found(likely);
    }

    private List<FoundChild> found(Map<UUID, Likeness> likenesses) {
        Map<UUID, Child> records =
                children.of(likenesses.keySet()).stream().collect(Collectors.toMap(Child::id, child -> child));
        return likenesses.entrySet().stream()
                .filter(entry -> records.containsKey(entry.getKey()))
                .map(entry -> FoundChild.of(Objects.requireNonNull(records.get(entry.getKey())), entry.getValue()))
                .toList();
    }

    private Map<UUID, Likeness> likenesses(ChildSearch wanted, boolean byNameAlone, int atMost) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select child_id, score, facts from find_children(?::jsonb, ?, ?)")) {
            select.setString(1, json.writeValueAsString(wanted));
            select.setBoolean(2, byNameAlone);
            select.setInt(3, atMost);
            Map<UUID, Likeness> found = new LinkedHashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    var facts = json.readValue(rows.getString(3), Likeness.Comparison[].class);
                    found.put(rows.getObject(1, UUID.class), new Likeness(rows.getBigDecimal(2), List.of(facts)));
                }
            }
            return found;
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
