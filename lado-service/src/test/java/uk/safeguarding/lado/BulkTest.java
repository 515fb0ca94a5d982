package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import uk.safeguarding.platform.testing.BulkContract;

@QuarkusTest
class BulkTest extends BulkContract {

    BulkTest() {
        super("adults", "adult", Map.of("birthDate", "1980-05-05"));
    }
}
