package uk.safeguarding.cases;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.AccessLogContract;

@QuarkusTest
class AccessLogTest extends AccessLogContract {}
