package uk.safeguarding.platform.destruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.safeguarding.platform.destruction.Destruction.Count;
import uk.safeguarding.platform.destruction.Destruction.State;
import uk.safeguarding.platform.record.Criteria;
import uk.safeguarding.platform.record.Page;
import uk.safeguarding.platform.record.PageRequest;
import uk.safeguarding.platform.record.Records;

@ApplicationScoped
public class DestructionRepository extends Records<Destruction> {

    private static final Order<Destruction> BY_ID = Order.byId();
    private static final TypeReference<List<Count>> COUNTS = new TypeReference<>() {};

    @Inject
    ObjectMapper json;

    DestructionRepository() {
        super("destruction");
    }

    /// What is due on a day and in no open proposal.
    ///
    /// @param persons at most 200, or records that name nobody
    /// @param counts  of their records
    /// @param further how many more are due
    record Due(List<UUID> persons, List<Count> counts, int further) {}

    Due dueOn(LocalDate day) {
        Tuple due = (Tuple) getEntityManager()
                .createNativeQuery(
                        "select persons, cast(counts as text) as counts, further from due_for_destruction(:day)",
                        Tuple.class)
                .setParameter("day", day)
                .getSingleResult();
        try {
            return new Due(
                    List.of(due.get("persons", UUID[].class)),
                    json.readValue(due.get("counts", String.class), COUNTS),
                    due.get("further", Integer.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Carries out a proposal that was approved in this transaction, and reads it again as it stands then.
    ///
    /// @return who was destroyed
    List<UUID> carryOut(Destruction approved) {
        UUID[] gone = (UUID[]) getEntityManager()
                .createNativeQuery("select carry_out_destruction(:id)", UUID[].class)
                .setParameter("id", approved.id())
                .getSingleResult();
        getEntityManager().refresh(approved);
        return List.of(gone);
    }

    Page<Destruction> list(@Nullable State state, PageRequest page) {
        return page(new Criteria().and("r.state = :state", "state", state), BY_ID, page);
    }
}
