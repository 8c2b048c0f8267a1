package io.github.driftfire.standalone;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.endpoint.HostOptions;
import io.github.driftfire.engine.kit.ConfigOption;
import io.github.driftfire.engine.telemetry.Counter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What {@code docs/operations.md} lists is what there is. */
final class OperationsDocumentTest {
    private String document = "";

    @BeforeEach
    void read() throws IOException {
        document = Files.readString(Path.of("../docs/operations.md"));
    }

    /** The options as they must be listed. */
    private static String table() {
        StringBuilder table = new StringBuilder("| option | default | what it sets | archive |\n|---|---|---|---|\n");
        for (ConfigOption option : JarOptions.ALL) {
            table.append("| `--").append(option.name()).append("` | ").append(option.defaultText());
            table.append(" | ").append(option.description()).append(" | ");
            table.append(HostOptions.ALL.contains(option) ? "yes" : "no").append(" |\n");
        }
        return table.toString();
    }

    @Test
    void listsTheOptionsAsTheirTableHasThem() {
        assertTrue(document.contains(table()), () -> "the table must be:\n" + table());
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
