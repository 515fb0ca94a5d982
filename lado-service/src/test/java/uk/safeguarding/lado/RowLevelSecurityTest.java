package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.RowLevelSecurityContract;

@QuarkusTest
class RowLevelSecurityTest extends RowLevelSecurityContract {

    @Override
    protected void makeRecords() {
        WholeAdult.make();
    }
}
