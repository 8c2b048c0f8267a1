package io.github.driftfire.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page's script is what a newcomer waits for; that of the profile comes when one is opened. */
class ScriptSizeTest {
    @ParameterizedTest
    @CsvSource({"page.js, 127000, 48000", "profile.js, 50000, 20000"})
    void theScriptIsSmall(String name, int mostBytes, int mostCompressedBytes) throws IOException {
        byte[] script;
        try (InputStream in = ScriptSizeTest.class.getResourceAsStream("/META-INF/resources/kit/" + name)) {
            script = Objects.requireNonNull(in).readAllBytes();
        }
        assertTrue(script.length <= mostBytes, name + ": " + script.length + " bytes");
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(compressed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(script);
        }
        assertTrue(compressed.size() <= mostCompressedBytes, name + ": " + compressed.size() + " bytes compressed");
    }
}
