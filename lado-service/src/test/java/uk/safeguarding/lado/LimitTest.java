package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.LimitContract;

@QuarkusTest
class LimitTest extends LimitContract {

    LimitTest() {
        super("lado", "ALLEGATION_MANAGEMENT", "/v1/referrals/%s");
    }
}
