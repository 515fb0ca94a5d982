package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import uk.safeguarding.platform.testing.RowLevelSecurityContract;

@QuarkusTest
class RowLevelSecurityTest extends RowLevelSecurityContract {

    @Override
    protected void makeRecords() {
        WholeChild.make();
    }

    /// What is heard, of children by pseudonym.
    @Override
    protected Set<String> withoutPersons() {
        return Set.of("merged_child", "parked_event");
    }
}
