package uk.safeguarding.conferences;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.OpenApiContract;

@QuarkusTest
class OpenApiTest extends OpenApiContract {}
