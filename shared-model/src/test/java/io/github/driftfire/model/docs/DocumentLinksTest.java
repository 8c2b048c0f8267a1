package io.github.driftfire.model.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The documents' links to files and headings of the repository lead somewhere, and the code that they quote is there. */
final class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]*)(?:#([^)]*))?\\)");
    private static final Pattern HEADING = Pattern.compile("^#+ (.*)$", Pattern.MULTILINE);

    /** A line that names the file, then the code. */
    private static final Pattern QUOTE = Pattern.compile(
            "^From \\[`[^`]*`\\]\\(([^)]*)\\)[^\\n]*\\n```\\w+\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    @Test
    void everyLinkLeadsToAFileAndAHeadingThatAreThere() throws IOException {
        List<Path> documents = Documents.all();
        assertTrue(documents.contains(Documents.ROOT.resolve("README.md")), documents.toString());
        List<String> broken = new ArrayList<>();
        for (Path document : documents) {
            Matcher link = LINK.matcher(Files.readString(document));
            while (link.find()) {
                Path target = link.group(1).isEmpty() ? document : target(document, link.group(1));
                if (!Files.exists(target) || link.group(2) != null && !hasHeading(target, link.group(2))) {
                    broken.add(document + " → " + link.group(1) + (link.group(2) == null ? "" : "#" + link.group(2)));
                }
            }
        }
        assertEquals(List.of(), broken);
    }

    @Test
    void quotedCodeIsThatOfTheFile() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Path document : Documents.all()) {
            Matcher quote = QUOTE.matcher(Files.readString(document));
            while (quote.find()) {
                String code = plain(quote.group(2));
                assertFalse(code.isEmpty(), document.toString());
                if (!plain(Files.readString(target(document, quote.group(1)))).contains(code)) {
                    wrong.add(document + " quotes " + quote.group(1) + ":\n" + quote.group(2));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Path target(Path document, String link) {
        return document.resolveSibling(link).normalize();
    }

    /** Without line ends and indentation. */
    private static String plain(String code) {
        return code.strip().replaceAll("\\s+", " ");
    }

    private static boolean hasHeading(Path document, String anchor) throws IOException {
        Matcher heading = HEADING.matcher(Files.readString(document));
        while (heading.find()) {
            String text = heading.group(1).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}\\- ]", "");
            if (text.replace(' ', '-').equals(anchor)) {
                return true;
            }
        }
        return false;
    }
}
