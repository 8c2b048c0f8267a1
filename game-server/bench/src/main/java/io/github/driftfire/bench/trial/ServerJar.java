package io.github.driftfire.bench.trial;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option of every trial that says which server it runs. */
final class ServerJar {
    @Option(
            names = "--server",
            paramLabel = "<jar>",
            defaultValue = "game-server/standalone/target/driftfire.jar",
            description = "Default: ${DEFAULT-VALUE}")
    private Path jar = Path.of("");

    Path path() {
        return jar;
    }
}
