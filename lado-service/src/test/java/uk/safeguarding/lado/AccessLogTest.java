package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.AccessLogContract;

@QuarkusTest
class AccessLogTest extends AccessLogContract {}
