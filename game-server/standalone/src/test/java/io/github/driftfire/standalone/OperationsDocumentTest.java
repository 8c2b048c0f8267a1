package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.engine.Counter;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.kit.RoomOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code docs/operations.md} lists is what there is. */
final class OperationsDocumentTest {
    private String document = "";

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("../docs/operations.md"));
    }

    @Test
    void listsTheOptionsOfRoomsAsTheirTableHasThem() {
        for (ConfigOption option : RoomOptions.ALL) {
            assertContains(
                    "| `--" + option.name() + "` | `" + option.defaultText() + "` | " + option.description() + " |");
        }
    }

    @Test
    void namesEveryOptionOfTheCommandLine() {
        for (OptionSpec option : new CommandLine(new Options()).getCommandSpec().options()) {
            if (!option.usageHelp() && !option.versionHelp()) {
                assertContains("`" + option.longestName() + "`");
            }
        }
    }

    @Test
    void listsEveryCounter() {
        for (Counter counter : Counter.values()) {
            assertContains("| `" + counter.name().toLowerCase(Locale.ROOT) + "_total` | counter | ");
        }
    }

    private void assertContains(String text) {
        assertTrue(document.contains(text), text);
    }
}
