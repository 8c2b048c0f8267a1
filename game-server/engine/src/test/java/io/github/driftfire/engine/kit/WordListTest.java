package io.github.driftfire.engine.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WordListTest {
    @TempDir
    private Path folder;

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("words.txt"), content).toString();
    }

    @Test
    void readsAWordALine() throws IOException {
        var filter = WordList.read(file("# mild\n\n  drat \nbl\u00e4st*\r\n"));
        assertEquals("**** and ******* and # mild", filter.replace("drat and blasted and # mild"));
    }

    @Test
    void aLineThatIsNoWordIsNamed() throws IOException {
        String file = file("drat\nwhat the\n*\n");
        ConfigException problem = assertThrows(ConfigException.class, () -> WordList.read(file));
        assertTrue(
                problem.toString().contains(file + ", line 3: *")
                        && problem.toString().contains("2 to 32 letters"),
                problem::toString);
    }

    @Test
    void aFileThatCannotBeReadIsNamed() throws IOException {
        assertThrows(
                ConfigException.class,
                () -> WordList.read(folder.resolve("none").toString()));
        assertThrows(ConfigException.class, () -> WordList.read("a\u0000b"));
        Path latin = Files.write(folder.resolve("latin"), "dr\u00e4t".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(ConfigException.class, () -> WordList.read(latin.toString()));
    }
}
