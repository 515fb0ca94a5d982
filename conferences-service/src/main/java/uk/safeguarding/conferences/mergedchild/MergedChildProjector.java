package uk.safeguarding.conferences.mergedchild;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import uk.safeguarding.platform.intake.Arrival;
import uk.safeguarding.platform.intake.Parking;
import uk.safeguarding.platform.intake.UnsoundEvent;

/// Keeps what the cases service tells of who was found to be who. A batch is one transaction.
///
/// The latest revision of the child's record in the cases service wins, so that events may come in any order and any
/// number of times; it needs no inbox.
@ApplicationScoped
public class MergedChildProjector {

    private static final String KEEP = """
            insert into merged_child (record_id, revision, local_authority, subject, into_subject)
            values (?, ?, ?, ?, ?)
            on conflict (record_id) do update
            set revision = excluded.revision, subject = excluded.subject, into_subject = excluded.into_subject
            where excluded.revision > merged_child.revision
            """;

    private final DataSource dataSource;
    private final ObjectMapper json;

    MergedChildProjector(DataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = json;
    }

    /// Takes in the sound ones of the events that tell of it, and parks the others.
    ///
    /// @return how many were parked
    /// @throws SQLException on a passing fault: nothing of the batch has happened, and it can be tried again
    @Transactional(value = TxType.REQUIRES_NEW, rollbackOn = Exception.class)
    public int project(List<Arrival> arrivals) throws SQLException {
        List<Arrival> told = arrivals.stream().filter(Merging::isTold).toList();
        if (told.isEmpty()) {
            return 0;
        }
        int parked = 0;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP);
                Parking parking = new Parking(connection, json)) {
            for (Arrival arrival : told) {
                try {
                    keep(keep, Merging.of(arrival));
                } catch (UnsoundEvent e) {
                    parking.park(arrival, e);
                    parked++;
                }
            }
        }
        return parked;
    }

    private static void keep(PreparedStatement keep, Merging merging) throws SQLException {
        keep.setObject(1, merging.recordId());
        keep.setLong(2, merging.revision());
        keep.setString(3, merging.localAuthority());
        keep.setString(4, merging.subject());
        keep.setString(5, merging.into());
        keep.executeUpdate();
    }
}
