package io.github.driftfire.archetype;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.game.GameName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The template that this build has made of Orbs. */
final class TemplateTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path TEMPLATE = CLASSES.resolve("archetype-resources");
    private static final Path ORBS = Path.of("../orbs");
    private static final String PACKAGE = "io/github/driftfire/orbs";

    /** With Orbs' own names, a project has Orbs' own sources: so they compile, and pass their tests. */
    @Test
    void theTemplateIsOrbsButForNames() throws IOException {
        List<String> compared = new ArrayList<>();
        for (String folder : List.of("src/main/java", "src/test/java", "src/main/resources")) {
            try (Stream<Path> files = Files.walk(TEMPLATE.resolve(folder))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String path = TEMPLATE.resolve(folder).relativize(file).toString();
                    Path original = ORBS.resolve(folder)
                            .resolve(folder.endsWith("java") ? PACKAGE : "")
                            .resolve(path.replace("__className__", "Orbs"));
                    assertEquals(Files.readString(original), filled(Files.readString(file)), path);
                    compared.add(path);
                }
            }
        }
        assertEquals(
                List.of(
                        "META-INF/services/io.github.driftfire.engine.kit.GameProvider",
                        "__className__.java",
                        "__className__ContractTest.java",
                        "__className__Provider.java",
                        "__className__Rules.java",
                        "__className__Screen.java",
                        "package-info.java"),
                compared.stream().sorted().toList());
    }

    @Test
    void nothingIsCalledOrbsAnyMore() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file);
                assertFalse(text.contains("driftfire.orbs"), file.toString());
                assertFalse(Pattern.compile("\\bOrbs\\w").matcher(text).find(), file.toString());
            }
        }
    }

    private static String filled(String template) {
        return template.replace("${package}", "io.github.driftfire.orbs")
                .replace("${className}", "Orbs")
                .replace("${game}", "orbs");
    }

    @Test
    void theRuleForANameIsThatOfTheServer() throws IOException {
        Matcher rule = Pattern.compile("<validationRegex>(.*)</validationRegex>")
                .matcher(Files.readString(CLASSES.resolve("META-INF/maven/archetype-metadata.xml")));
        assertTrue(rule.find());
        List<String> names = new ArrayList<>(GameName.RESERVED);
        names.addAll(List.of("sumo", "space-sumo", "s", "player", "Sumo", "2sumo", "-sumo", "su_mo", "sumo!", ""));
        names.addAll(List.of("s".repeat(GameName.MAX_CHARS), "s".repeat(GameName.MAX_CHARS + 1)));
        for (String name : names) {
            assertEquals(GameName.isValid(name), name.matches(rule.group(1)), "'" + name + "'");
        }
    }
}
