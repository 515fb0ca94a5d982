package uk.safeguarding.suite;

import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import uk.safeguarding.embedded.ServerStartException;

/// The command line behind `./suite`.
@Command(
        name = "./suite",
        description = "The safeguarding suite on this machine. A demonstration: not for real data.",
        subcommands = {Run.class, Token.class, Load.class, Realm.class},
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        CommandLine commands = new CommandLine(new Main())
                .setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
        System.exit(commands.execute(arguments));
    }

    /// The checkout that the script was called in.
    public static Path root() {
        return Path.of(System.getProperty("suite.root", ".")).toAbsolutePath().normalize();
    }

    static Path directory() {
        return root().resolve(".suite");
    }

    /// What a person is told who cannot have what they asked for; anything else is a fault of ours.
    public static int explain(Exception failure) throws Exception {
        if (failure instanceof Refusal || failure instanceof ServerStartException) {
            System.err.println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
        throw failure;
    }
}
