package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.chat.ChatMode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A mode as a game or an operator's file declares it. What is not set is as the options of rooms say: {@code --max-players}, {@code --max-spectators}, {@code
 * --spectator-delay}, {@code --chat}, {@code --bots}, {@code --tick}, and for the default game {@code --preset} and {@code --arena-size}.
 *
 * <p>Immutable; each setter answers another one.
 */
public final class ModeSettings {
    static final int MAX_NAME_CHARS = 28;
    static final int MAX_ROOMS = 999;

    private static final int MAX_TITLE_CHARS = 40;
    private static final int MAX_DESCRIPTION_CHARS = 60;
    private static final String PRIVATE = "private";

    static final String NAME_REQUIREMENT =
            "must be 1 to " + MAX_NAME_CHARS + " of a-z, 0-9 and -, neither private nor with private- at its beginning";

    /** A mode's name for people. */
    static final ConfigOption TITLE = ConfigOption.text(
            "title",
            "title",
            "the mode's name",
            text -> isLine(text, MAX_TITLE_CHARS),
            "1 to " + MAX_TITLE_CHARS + " characters",
            "the mode's name for people");

    /** What a mode is about, for people. */
    static final ConfigOption DESCRIPTION = ConfigOption.text(
            "description",
            "line",
            "none",
            text -> isLine(text, MAX_DESCRIPTION_CHARS),
            "1 to " + MAX_DESCRIPTION_CHARS + " characters",
            "what the mode is about, for people");

    /** Most rooms of a mode at a time, its permanent one included. */
    static final ConfigOption ROOMS = ConfigOption.number(
            "max-rooms", 16, 1, MAX_ROOMS, "most rooms of the mode at a time, a permanent one included");

    private final String name;
    private final Map<String, String> values;
    private final Map<String, String> options;

    private ModeSettings(String name, Map<String, String> values, Map<String, String> options) {
        this.name = name;
        this.values = values;
        this.options = options;
    }

    /**
     * A mode that sets nothing.
     *
     * @param name see {@link #isName}
     */
    public static ModeSettings named(String name) {
        if (!isName(name)) {
            throw new IllegalArgumentException("mode name '" + name + "' " + NAME_REQUIREMENT);
        }
        return new ModeSettings(name, Map.of(), Map.of());
    }

    /** A game's usual mode: named by the game, and as the options of rooms say. */
    static ModeSettings ofGame(GameProvider game) {
        String name = game.model().name();
        String inBounds = name.substring(0, Math.min(name.length(), MAX_NAME_CHARS));
        return named(isName(inBounds) ? inBounds : "usual").title(game.title());
    }

    /** The same by another name. */
    ModeSettings renamed(String other) {
        return new ModeSettings(other, values, options);
    }

    /** Whether a text can name a mode: its rooms are named by it and a number, and {@code private} names those of no mode. */
    public static boolean isName(String text) {
        return text.matches("[a-z0-9-]{1," + MAX_NAME_CHARS + "}")
                && !text.equals(PRIVATE)
                && !text.startsWith(PRIVATE + "-");
    }

    /** For people. */
    public ModeSettings title(String title) {
        return with(TITLE, title);
    }

    /** What it is about, in a line for people without a full stop. */
    public ModeSettings description(String description) {
        return with(DESCRIPTION, description);
    }

    /** One of the game's presets. */
    public ModeSettings preset(String preset) {
        return with(RoomOptions.PRESET, preset);
    }

    /** Width and height of the world, in units. */
    public ModeSettings arenaSize(int units) {
        return with(RoomOptions.SIZE, Integer.toString(units));
    }

    /** Ticks a second. */
    public ModeSettings tick(int hz) {
        return with(RoomOptions.TICK, Integer.toString(hz));
    }

    /** Most people in one room. */
    public ModeSettings maxPlayers(int players) {
        return with(RoomOptions.PLAYERS, Integer.toString(players));
    }

    /** Most spectators of one room. */
    public ModeSettings maxSpectators(int spectators) {
        return with(RoomOptions.SPECTATORS, Integer.toString(spectators));
    }

    /** Seconds by which spectators see a room later than its players. */
    public ModeSettings spectatorDelay(int seconds) {
        return with(RoomOptions.SPECTATOR_DELAY, Integer.toString(seconds));
    }

    /** Bots fill each room up to so many players. */
    public ModeSettings bots(int players) {
        return with(RoomOptions.BOTS, Integer.toString(players));
    }

    /** What its rooms pass on of what players say. */
    public ModeSettings chat(ChatMode chat) {
        return with(RoomOptions.CHAT, chat.word());
    }

    /** Most rooms at a time. */
    public ModeSettings maxRooms(int rooms) {
        return with(ROOMS, Integer.toString(rooms));
    }

    /** The value of one of {@link GameProvider#options}. */
    public ModeSettings option(String option, String value) {
        Map<String, String> more = new LinkedHashMap<>(options);
        more.put(option, value);
        return new ModeSettings(name, values, more);
    }

    private static boolean isLine(String text, int maxChars) {
        return !text.isBlank() && text.length() <= maxChars && text.chars().noneMatch(Character::isISOControl);
    }

    ModeSettings with(ConfigOption option, String value) {
        if (!option.isValid(value)) {
            throw new IllegalArgumentException(
                    "mode " + name + ": " + option.name() + " '" + value + "' " + option.requirement());
        }
        Map<String, String> more = new HashMap<>(values);
        more.put(option.name(), value);
        return new ModeSettings(name, more, options);
    }

    String name() {
        return name;
    }

    /** {@code null} for what is not set. */
    @Nullable
    String find(ConfigOption option) {
        return values.get(option.name());
    }

    Map<String, String> options() {
        return options;
    }
}
