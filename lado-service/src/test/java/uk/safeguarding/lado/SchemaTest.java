package uk.safeguarding.lado;

import io.quarkus.test.junit.QuarkusTest;
import uk.safeguarding.platform.testing.SchemaContract;

@QuarkusTest
class SchemaTest extends SchemaContract {}
