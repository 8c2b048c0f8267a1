package io.github.driftfire.engine.kit;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operator's modes: a file of properties in UTF-8, whose keys are a mode's name, a full stop and what is set:
 * {@code duel.max-players=2}. The first mistake ends the reading, with one line that names file, key, value and what would be right.
 */
final class ModesFile {
    private static final String OPTION_PREFIX = "set.";

    /** What a key may set, besides the game and its own options. */
    private static final List<ConfigOption> KEYS = List.of(
            ModeSettings.TITLE,
            ModeSettings.DESCRIPTION,
            RoomOptions.PLAYERS,
            RoomOptions.SPECTATORS,
            RoomOptions.SPECTATOR_DELAY,
            RoomOptions.CHAT,
            RoomOptions.BOTS,
            ModeSettings.ROOMS,
            RoomOptions.PRESET,
            RoomOptions.SIZE,
            RoomOptions.TICK);

    private static final String KNOWN_KEYS = Stream.concat(Stream.of(RoomOptions.GAME), KEYS.stream())
            .map(ConfigOption::name)
            .collect(Collectors.joining(", "));

    private final String file;
    private final Map<String, ModeSettings> modes = new LinkedHashMap<>();
    private final Map<String, String> games = new LinkedHashMap<>();

    /** @throws ConfigException for a file that cannot be read, and for what cannot be right in it */
    ModesFile(String file) {
        this.file = file;
        Map<String, String> entries = read();
        if (entries.isEmpty()) {
            throw new ConfigException(RoomOptions.MODES.name(), file, "must have a line such as duel.max-players=2");
        }
        entries.forEach(this::entry);
    }

    /** In the order in which the file names them first. */
    List<ModeSettings> modes() {
        return List.copyOf(modes.values());
    }

    /** The game that a mode names; the default for one that names none. */
    String game(ModeSettings mode, String defaultGame) {
        return games.getOrDefault(mode.name(), defaultGame);
    }

    /** @param key of a mode, without its name */
    ConfigException wrong(ModeSettings mode, String key, String value, String requirement) {
        return wrong(mode.name() + '.' + key, value, requirement);
    }

    private ConfigException wrong(String key, String value, String requirement) {
        return new ConfigException(RoomOptions.MODES.name(), file + ": " + key + '=' + value, requirement);
    }

    private Map<String, String> read() {
        Ordered entries = new Ordered();
        try (var in = Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
            entries.load(in);
        } catch (CharacterCodingException e) {
            throw new ConfigException(RoomOptions.MODES.name(), file, "must be a text in UTF-8");
        } catch (IOException | InvalidPathException e) {
            throw new ConfigException(RoomOptions.MODES.name(), file, "must be a file that can be read");
        } catch (IllegalArgumentException e) {
            throw new ConfigException(RoomOptions.MODES.name(), file, "must have four digits after each \\u");
        }
        if (entries.repeated != null) {
            throw wrong(entries.repeated, entries.repeatedValue, "must be there once");
        }
        return entries.inOrder;
    }

    private void entry(String key, String rawValue) {
        String value = rawValue.strip();
        int end = key.indexOf('.');
        String name = key.substring(0, Math.max(end, 0));
        String what = key.substring(end + 1);
        if (end < 0) {
            throw wrong(key, value, "must be named by a mode, a full stop and what is set, such as duel.max-players");
        }
        if (!ModeSettings.isName(name)) {
            throw wrong(key, value, "the mode's name " + ModeSettings.NAME_REQUIREMENT);
        }
        ModeSettings mode = modes.computeIfAbsent(name, ModeSettings::named);
        if (what.equals(RoomOptions.GAME.name())) {
            if (!RoomOptions.GAME.isValid(value)) {
                throw wrong(key, value, RoomOptions.GAME.requirement());
            }
            games.put(name, value);
        } else if (what.startsWith(OPTION_PREFIX)) {
            modes.put(name, mode.option(what.substring(OPTION_PREFIX.length()), value));
        } else {
            modes.put(name, mode.with(option(key, what, value), value));
        }
    }

    private ConfigOption option(String key, String what, String value) {
        for (ConfigOption option : KEYS) {
            if (option.name().equals(what)) {
                if (!option.isValid(value)) {
                    throw wrong(key, value, option.requirement());
                }
                return option;
            }
        }
        throw wrong(key, value, "must set one of " + KNOWN_KEYS + " or set.<option>");
    }

    /** Properties forget the order, and of a repeated key all values but the last. */
    private static final class Ordered extends Properties {
        private static final long serialVersionUID = 1;

        private final transient Map<String, String> inOrder = new LinkedHashMap<>();
        private transient String repeatedValue = "";
        private transient @Nullable String repeated;

        @Override
        public synchronized Object put(Object key, Object value) {
            if (inOrder.put((String) key, (String) value) != null) {
                repeated = (String) key;
                repeatedValue = (String) value;
            }
            return super.put(key, value);
        }
    }
}
