package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import uk.safeguarding.platform.testing.SightContract;

@QuarkusTest
class SightTest extends SightContract {

    @Override
    protected String aPersonWithEveryRecord() {
        return WholeAdult.make();
    }

    @Override
    protected Map<String, String> tables() {
        return WholeAdult.TABLES;
    }

    @Override
    protected String filter(String collection) {
        return BY_AUTHORITY.contains(collection) ? "person" : "adultId";
    }

    @Override
    protected String decider() {
        return "LADO";
    }

    @Override
    protected String deciderPurpose() {
        return "ALLEGATION_MANAGEMENT";
    }
}
