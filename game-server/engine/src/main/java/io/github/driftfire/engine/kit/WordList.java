package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.text.WordFilter;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An operator's list of words: a text in UTF-8, a word a line; lines that are empty or begin with {@code #} are passed over. */
final class WordList {
    static final int MAX_WORDS = 10_000;

    private static final long MAX_BYTES = 1 << 20;

    private WordList() {}

    /** @throws ConfigException with one line that names the file, the line and what would be right */
    static WordFilter read(String file) {
        List<String> words = new ArrayList<>();
        int number = 0;
        for (String line : lines(file)) {
            number++;
            String word = line.strip();
            if (word.isEmpty() || word.charAt(0) == '#') {
                continue;
            }
            if (!WordFilter.isWord(word)) {
                throw wrong(
                        file + ", line " + number + ": " + word,
                        "must be a word of 2 to " + WordFilter.MAX_LETTERS + " letters, with * at its ends at most");
            }
            words.add(word);
        }
        if (words.size() > MAX_WORDS) {
            throw wrong(file, "must have at most " + MAX_WORDS + " words");
        }
        return new WordFilter(words);
    }

    private static List<String> lines(String file) {
        try {
            Path path = Path.of(file);
            if (Files.size(path) > MAX_BYTES) {
                throw wrong(file, "must have at most " + MAX_BYTES + " bytes");
            }
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw wrong(file, "must be a text in UTF-8");
        } catch (IOException | InvalidPathException e) {
            throw wrong(file, "must be a file that can be read");
        }
    }

    private static ConfigException wrong(String value, String requirement) {
        return new ConfigException(RoomOptions.WORDS.name(), value, requirement);
    }
}
