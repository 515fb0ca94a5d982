package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.RowLevelSecurityContract;

@QuarkusTest
class RowLevelSecurityTest extends RowLevelSecurityContract {

    @Override
    protected void makeRecords() {
        WholeChild.make();
    }
}
