package io.github.driftfire.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

/** The page's script is what a newcomer waits for. The bounds are kept some thousand bytes away, for what comes next. */
class ScriptSizeTest {
    private static final int MOST_BYTES = 340_000;
    private static final int MOST_COMPRESSED_BYTES = 120_000;

    @Test
    void theScriptIsSmall() throws IOException {
        byte[] script;
        try (InputStream in = ScriptSizeTest.class.getResourceAsStream("/META-INF/resources/arena/client.js")) {
            script = Objects.requireNonNull(in).readAllBytes();
        }
        assertTrue(script.length <= MOST_BYTES, "client.js: " + script.length + " bytes");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(script);
        }
        assertTrue(compressed.size() <= MOST_COMPRESSED_BYTES, "client.js: " + compressed.size() + " bytes compressed");
    }
}
