package uk.safeguarding.cases;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.EventContract;

@QuarkusTest
class EventTest extends EventContract {}
