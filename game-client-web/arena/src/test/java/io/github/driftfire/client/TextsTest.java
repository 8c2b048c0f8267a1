package io.github.driftfire.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.driftfire.model.lobby.RefusalCode;
import io.github.driftfire.model.protocol.CloseCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tables have every text of the pages and the scripts in every language, and none besides. */
final class TextsTest {
    private static final List<String> LANGUAGES = List.of("de", "es", "fr", "pt", "ja");
    private static final Path KIT = Path.of("../kit/src/main/resources/META-INF/resources/kit");
    private static final Path ARENA = Path.of("src/main/web");

    /** Texts that are the same in all languages: names of keys, signs and marks. */
    private static final Pattern NO_TEXT = Pattern.compile("[A-Z]|F3|K7M2QX|Driftfire|[^\\p{L}]*");

    /** What comes from the server by a code, or as a text of the game, without which the page has its own or the server's. */
    private static final List<Path> SERVER = List.of(
            Path.of("../../game-server/arena/src/main/java"),
            Path.of("../../game-server/engine/src/main/java"),
            Path.of("../../shared-model/src/main/java"),
            Path.of("../netcode/src/main/java"),
            Path.of("../page/src/main/java"));

    private static final Pattern WORD = Pattern.compile("\\[([a-z]+)]");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");

    /** One literal or two, each of which may be in parts, after a number if there is one. */
    private static final String LITERALS = "\\(\\s*(?:[\\w.()]+,\\s*)?((?:\"(?:[^\"\\\\]|\\\\.)*\"[\\s,+]*)+)";

    private static final Pattern CALL =
            Pattern.compile("\\b(?:Texts\\.of|Texts\\.count|(?<!\\w)Words\\.text|(?<!\\w)Words\\.count)" + LITERALS);
    private static final Pattern OWN_CALL =
            Pattern.compile("(?:Texts\\.of|Texts\\.count|(?<![\\w.])text|(?<![\\w.])count)" + LITERALS);

    private static Map<String, Map<String, String>> kit = Map.of();
    private static Map<String, Map<String, String>> arena = Map.of();

    @BeforeAll
    static void readTables() throws IOException {
        kit = table(KIT.resolve("kit-texts.txt"));
        arena = table(ARENA.resolve("texts.txt"));
    }

    @Test
    void everyTextIsInEveryLanguageWithTheSamePlaces() {
        List<String> wrong = new ArrayList<>();
        for (Map<String, Map<String, String>> table : List.of(kit, arena)) {
            table.forEach((key, texts) -> {
                if (!texts.keySet().equals(Set.copyOf(LANGUAGES))) {
                    wrong.add(key + ": has " + texts.keySet());
                }
                texts.forEach((language, text) -> {
                    for (String form : text.split(" \\| ", -1)) {
                        if (!places(form).equals(places(key))) {
                            wrong.add(key + ": " + language + " has the places " + places(form));
                        }
                    }
                });
            });
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyTextOfThePagesIsInTheTables() throws IOException {
        Set<String> missing = new TreeSet<>();
        missing.addAll(without(kitsPage(), kit));
        Set<String> arenas = without(arenasPage(), kit);
        arenas.removeAll(arena.keySet());
        missing.addAll(arenas);
        assertEquals(Set.of(), missing, "add it to kit-texts.txt or the arena's texts.txt");
    }

    @Test
    void everyTextOfTheScriptsIsInTheTables() throws IOException {
        Set<String> missing = without(scriptsTexts(Map.of(), "../kit", "../page"), kit);
        Set<String> arenas = without(scriptsTexts(words(), ".", "../kit", "../page"), kit);
        arenas.removeAll(arena.keySet());
        missing.addAll(arenas);
        assertEquals(Set.of(), missing, "add it to kit-texts.txt or the arena's texts.txt");
    }

    @Test
    void noTextOfTheTablesIsUnused() throws IOException {
        Set<String> used = new TreeSet<>(kitsPage());
        used.addAll(arenasPage());
        used.addAll(scriptsTexts(Map.of(), "../kit", "../page"));
        used.addAll(scriptsTexts(words(), ".", "../kit", "../page"));
        used.addAll(words().values());
        used.addAll(List.of("Loading\u2026", "Reload"));
        Set<String> unused = new TreeSet<>(kit.keySet());
        unused.addAll(arena.keySet());
        unused.removeAll(used);
        unused.removeAll(codes());
        Set<String> literals = new TreeSet<>();
        for (Path sources : SERVER) {
            literals.addAll(literals(sources));
        }
        unused.removeIf(key -> literals.contains(key) || isSentence(key, literals));
        assertEquals(Set.of(), unused);
    }

    @Test
    void everyModeGoalAndFactOfTheServerIsInTheTables() throws IOException {
        Set<String> texts = new TreeSet<>();
        Pattern title = Pattern.compile("\\.(?:title|description)\\(\"([^\"]+)\"\\)");
        Pattern goal = Pattern.compile("Goal\\.of\\(\"([^\"]+)\",\\s*\"([^\"]+)\"");
        Pattern fact = Pattern.compile("Fact\\.\\w+\\(\"([a-z-]+)\"\\)");
        for (String source : sources(SERVER.get(0))) {
            title.matcher(source).results().forEach(found -> texts.add(found.group(1)));
            goal.matcher(source).results().forEach(found -> texts.addAll(List.of(found.group(1), found.group(2))));
            for (String name :
                    fact.matcher(source).results().map(found -> found.group(1)).toList()) {
                String shown = name.substring(0, 1).toUpperCase(Locale.ROOT)
                        + name.substring(1).replace('-', ' ');
                texts.add(words().getOrDefault("fact-" + name, shown));
            }
        }
        assertTrue(
                texts.containsAll(Set.of("Duel", "Legend", "Destroy a ship", "Accuracy", "Time alive")),
                texts::toString);
        texts.removeAll(arena.keySet());
        assertEquals(Set.of(), texts, "add it to the arena's texts.txt");
    }

    @Test
    void everyRefusalHasAText() {
        Set<String> missing = codes();
        missing.removeIf(code -> code.startsWith("close."));
        missing.removeAll(kit.keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void theTestFindsTextsThatAreNotInATable() throws IOException {
        assertTrue(texts("<p title=\"Tip\">A <b>text</b></p>").containsAll(Set.of("Tip", "A", "text")));
        assertTrue(scriptsTexts(Map.of(), "../kit").contains("No connection"));
    }

    /** A fact of the server's is shown with a capital, and a reason with a full stop. */
    private static boolean isSentence(String key, Set<String> literals) {
        String small = key.substring(0, 1).toLowerCase(Locale.ROOT) + key.substring(1);
        return literals.contains(small)
                || key.endsWith(".") && literals.contains(small.substring(0, small.length() - 1));
    }

    /** The codes of which the page has no better text than the server's are left out. */
    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        for (RefusalCode code : RefusalCode.values()) {
            if (code != RefusalCode.OTHER && code != RefusalCode.REMOVED) {
                codes.add("refused." + code.text());
            }
        }
        for (CloseCode code : CloseCode.values()) {
            codes.add("close." + code.code());
        }
        return codes;
    }

    private static Set<String> without(Set<String> texts, Map<String, Map<String, String>> table) {
        Set<String> rest = new TreeSet<>(texts);
        rest.removeAll(table.keySet());
        rest.removeIf(text -> NO_TEXT.matcher(text).matches());
        return rest;
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            places.add(place.group());
        }
        return places;
    }

    private static Map<String, Map<String, String>> table(Path path) throws IOException {
        Map<String, Map<String, String>> table = new TreeMap<>();
        for (String block : Files.readString(path).split("\n\n", -1)) {
            List<String> lines = block.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
            if (lines.isEmpty()) {
                continue;
            }
            Map<String, String> texts = new TreeMap<>();
            for (String line : lines.subList(1, lines.size())) {
                texts.put(line.substring(0, 2), line.substring(3));
            }
            assertTrue(table.put(lines.get(0), texts) == null, "twice: " + lines.get(0));
        }
        return table;
    }

    private static Set<String> kitsPage() throws IOException {
        return texts(
                slots("").matcher(Files.readString(KIT.resolve("index.html"))).replaceAll("$2"));
    }

    private static Set<String> arenasPage() throws IOException {
        String own = Files.readString(ARENA.resolve("slots.html"));
        Map<String, String> slots = new TreeMap<>();
        Matcher slot = slots("").matcher(own);
        while (slot.find()) {
            slots.put(slot.group(1), slot.group(2));
        }
        return texts(slots("")
                .matcher(Files.readString(KIT.resolve("index.html")))
                .replaceAll(found -> Matcher.quoteReplacement(slots.getOrDefault(found.group(1), found.group(2)))));
    }

    private static Pattern slots(String any) {
        return Pattern.compile("<!--slot:([a-z-]+)" + any + "-->(.*?)<!--end-->", Pattern.DOTALL);
    }

    /** As {@code texts.js} looks for them: text nodes and attributes of the body. */
    private static Set<String> texts(String page) {
        String body = page.substring(Math.max(0, page.indexOf("<body")));
        Set<String> texts = new TreeSet<>();
        Matcher attribute = Pattern.compile("(?:aria-label|title|placeholder|alt)=\"([^\"]*)\"")
                .matcher(body);
        while (attribute.find()) {
            texts.add(attribute.group(1));
        }
        for (String text : body.split("<[^>]*>", -1)) {
            texts.add(text.strip().replaceAll("\\s+", " "));
        }
        texts.removeIf(text -> text.startsWith("&"));
        return texts;
    }

    /** The words of the arena's page for the kit's texts. */
    private static Map<String, String> words() throws IOException {
        Map<String, String> words = new TreeMap<>();
        Matcher word = Pattern.compile("<meta name=\"word-([a-z-]+)\" content=\"([^\"]*)\">")
                .matcher(Files.readString(ARENA.resolve("slots.html")));
        while (word.find()) {
            words.put(word.group(1), word.group(2));
        }
        return words;
    }

    private static Set<String> scriptsTexts(Map<String, String> words, String... modules) throws IOException {
        Set<String> texts = new TreeSet<>();
        for (String module : modules) {
            for (String source : sources(Path.of(module, "src/main/java"))) {
                // The class Words calls its own methods by their names alone.
                Matcher found = (source.contains("class Words ") ? OWN_CALL : CALL).matcher(source);
                while (found.find()) {
                    texts.add(filled(key(found.group(1)), words));
                }
            }
        }
        return texts;
    }

    /** The last of several literals, which may be in parts. */
    private static String key(String literals) {
        String all = literals.strip().replaceAll("\"\\s*\\+\\s*\"", "");
        Matcher literal = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(all);
        String last = "";
        while (literal.find()) {
            last = literal.group(1);
        }
        return unescaped(last);
    }

    private static String filled(String key, Map<String, String> words) {
        return WORD.matcher(key).replaceAll(found -> {
            String name = found.group(1);
            return words.getOrDefault(name, Set.of("present", "count").contains(name) ? "playing" : name);
        });
    }

    private static String unescaped(String literal) {
        Matcher escape = Pattern.compile("\\\\u([0-9a-f]{4})").matcher(literal);
        return escape.replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
    }

    private static Set<String> literals(Path folder) throws IOException {
        Set<String> literals = new TreeSet<>();
        for (String source : sources(folder)) {
            Matcher literal = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"").matcher(source);
            while (literal.find()) {
                literals.add(unescaped(literal.group(1)));
            }
        }
        return literals;
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> sources = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                sources.add(Files.readString(file, StandardCharsets.UTF_8));
            }
            return sources;
        }
    }
}
