package uk.safeguarding.cases;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import uk.safeguarding.platform.testing.RowLevelSecurityContract;

@QuarkusTest
class RowLevelSecurityTest extends RowLevelSecurityContract {

    @Override
    protected void makeRecords() {
        WholeChild.make();
    }

    @Override
    protected Set<String> withoutPersons() {
        return Set.of(
                "authority_adjoining",
                "local_authority",
                "name_word",
                "postcode",
                "postcode_directory_edition",
                "reference_point");
    }
}
