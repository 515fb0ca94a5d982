package uk.safeguarding.suite;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `./suite realm`: the realm for real data on standard output, and nothing else there.
@Command(
        name = "realm",
        description =
                "Print the Keycloak realm for production: no password grant, no loader, nobody of the demonstration.")
final class Realm implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        System.out.println(RealmFile.in(Main.root()).forProduction().text());
        return 0;
    }
}
