package uk.safeguarding.platform.testing;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/// The compiled classes of the module under test and of the platform, read once. Those of libraries are known by name
/// only: to read them too takes longer than everything else.
final class SuiteClasses {

    static final JavaClasses ALL = read();

    private SuiteClasses() {}

    private static JavaClasses read() {
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        Path root = SuiteTree.root();
        return new ClassFileImporter()
                .importPaths(
                        root.resolve(SuiteTree.module() + "-service/target/classes"),
                        root.resolve("platform/target/classes"));
    }
}
