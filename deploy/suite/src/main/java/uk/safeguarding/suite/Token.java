package uk.safeguarding.suite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./suite token ROLE`: an access token on standard output, and nothing else there.
@Command(name = "token", description = "Print an access token of a demonstration user; it lives for five minutes.")
final class Token implements Callable<Integer> {

    @Parameters(
            paramLabel = "ROLE",
            description = "A role, such as iro or performance-lead; system is the service account.")
    private String role = "";

    @Option(
            names = "--authority",
            paramLabel = "CODE",
            description = "The local authority (GSS code) of the user; ${DEFAULT-VALUE} unless given.")
    private String authority = DemonstrationUser.HOME_AUTHORITY;

    @Override
    public Integer call() throws IOException {
        requireKnown("role", role, rolesAndService());
        requireKnown("authority", authority, DemonstrationUser.AUTHORITIES);
        Path portBase = Main.directory().resolve("port-base");
        if (!Files.exists(portBase)) {
            throw new Refusal("The suite has never run here. Start it with ./suite run");
        }
        Ports ports = new Ports(Integer.parseInt(Files.readString(portBase).strip()));
        Tokens tokens = new Tokens(ports, new Secrets(Main.directory().resolve("secrets")));
        System.out.println(
                role.equals(RealmFile.SYSTEM_ROLE)
                        ? tokens.ofServiceAccount()
                        : tokens.of(new DemonstrationUser(role, authority)));
        return 0;
    }

    private static List<String> rolesAndService() throws IOException {
        List<String> roles = new ArrayList<>(RealmFile.in(Main.root()).roles());
        roles.add(RealmFile.SYSTEM_ROLE);
        return roles;
    }

    private static void requireKnown(String what, String value, List<String> known) {
        if (!known.contains(value)) {
            throw new Refusal("There is no " + what + " " + value + " in the demonstration. Known: "
                    + String.join(", ", known) + ".");
        }
    }
}
