package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.chat.ChatMode;
import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.engine.rooms.RoomSpec;
import io.github.driftfire.engine.text.WordFilter;
import io.github.driftfire.model.game.GameName;
import io.github.driftfire.model.protocol.WorldSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The options of rooms: the one table that the command line, the archive's properties, the environment and the README read.
 *
 * <p>{@code --preset}, {@code --arena-size} count for rooms of the default game; the others for all rooms.
 */
public final class RoomOptions {
    public static final int MAX_PLAYERS = 3500;
    public static final int MAX_BOTS = 596;
    public static final int MAX_SPECTATORS = 1000;

    private static final String DEFAULT_GAME = "arena";

    public static final ConfigOption TICK = ConfigOption.number(
            "tick", 30, WorldSettings.MIN_TICK_RATE_HZ, WorldSettings.MAX_TICK_RATE_HZ, "ticks a second, 10 to 120");
    public static final ConfigOption BOTS = ConfigOption.number(
            "bots", "12", 0, MAX_BOTS, "bots fill each room up to so many pilots; another game has its own default");
    public static final ConfigOption PLAYERS =
            ConfigOption.number("max-players", 64, 1, MAX_PLAYERS, "most people in one room");
    public static final ConfigOption SPECTATORS = ConfigOption.number(
            "max-spectators",
            RoomSpec.DEFAULT_MAX_SPECTATORS,
            0,
            MAX_SPECTATORS,
            "most spectators in one room; 0 for none");
    public static final ConfigOption SPECTATOR_DELAY = ConfigOption.number(
            "spectator-delay",
            0,
            0,
            RoomSpec.MAX_SPECTATOR_DELAY_SECONDS,
            "seconds by which spectators see a room later than its players, 0 to 60");
    public static final ConfigOption CHAT = ConfigOption.word(
            "chat",
            ChatMode.ON.word(),
            ChatMode.WORDS,
            "what a room passes on of what players say: on for texts and emotes, emotes, or off");
    public static final ConfigOption WORDS = ConfigOption.text(
            "word-list",
            "file",
            "none",
            text -> !text.isEmpty(),
            "a file",
            "a file with words that chat and names do not show, one a line");
    public static final ConfigOption SIZE = ConfigOption.number(
            "arena-size",
            "2800; for workload by players",
            WorldSettings.MIN_SIZE_UNITS,
            WorldSettings.MAX_SIZE_UNITS,
            "width and height of the default game's arena, in units");
    public static final ConfigOption ROOM = ConfigOption.list(
            "room",
            "room",
            "one for each game",
            RoomOptions::isRoom,
            "1 to 32 of a-z, 0-9 and -",
            "a room of the default game, of another as name=game; again for more rooms");
    public static final ConfigOption GAME = ConfigOption.text(
            "game",
            "game",
            DEFAULT_GAME,
            GameName::isValid,
            "a game's name",
            "the game of / and of rooms that name none");
    public static final ConfigOption PRESET = ConfigOption.text(
            "preset",
            "preset",
            "dogfight",
            RoomSpec::isName,
            "a preset of the game",
            "rules of the default game; workload for measuring");
    public static final ConfigOption SET =
            ConfigOption.assignments("set", "game.option=value", "an option of a game's own; again for more");
    public static final ConfigOption SEED = ConfigOption.number(
            "seed", "another each time", Integer.MIN_VALUE, Integer.MAX_VALUE, "seed of everything random");

    public static final ConfigOption MODES = ConfigOption.text(
            "modes",
            "file",
            "each game's own",
            text -> !text.isEmpty(),
            "a file",
            "a file with the lobby's modes, whose rooms open when they are needed");
    public static final ConfigOption LINGER = ConfigOption.number(
            "room-linger", 30, 0, 3600, "seconds after which a room that the lobby opened closes, if it is empty");
    public static final ConfigOption MAX_PRIVATE =
            ConfigOption.number("max-private-rooms", 64, 0, 999, "most private rooms at a time; 0 for none");

    /** In the order of the documentation. */
    public static final List<ConfigOption> ALL = List.of(
            TICK,
            BOTS,
            PLAYERS,
            SPECTATORS,
            SPECTATOR_DELAY,
            CHAT,
            WORDS,
            SIZE,
            ROOM,
            GAME,
            PRESET,
            SET,
            SEED,
            MODES,
            LINGER,
            MAX_PRIVATE);

    private final ConfigValues values;
    private final Games games;

    private RoomOptions(ConfigValues values, Games games) {
        this.values = values;
        this.games = games;
    }

    /**
     * The rooms that an operator asks for, each with a seed of its own.
     *
     * @throws ConfigException for a value that cannot be right
     */
    public static RoomPlan plan(ConfigValues values, Games games) {
        return new RoomOptions(values, games).plan();
    }

    private RoomPlan plan() {
        String gameName = values.find(GAME);
        GameProvider game = game(GAME, gameName == null ? defaultGame() : gameName);
        WorldSettings preset = preset(game);
        List<String> rooms = values.list(ROOM);
        if (rooms.isEmpty()) {
            rooms = defaultRooms(game, preset, gameName == null && values.find(PRESET) == null);
        }
        Map<String, Map<String, String>> own = ownOptions();
        String wordList = values.find(WORDS);
        WordFilter words = wordList == null ? WordFilter.NONE : WordList.read(wordList);
        ChatSettings chat = new ChatSettings(ChatMode.of(values.text(CHAT)), words);
        Integer seed = values.findNumber(SEED);
        int firstSeed = seed == null ? ThreadLocalRandom.current().nextInt() : seed;
        List<RoomPlan.PlannedRoom> planned = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String room : rooms) {
            int equals = room.indexOf('=');
            String name = equals < 0 ? room : room.substring(0, equals);
            GameProvider its = equals < 0 ? game : game(ROOM, room.substring(equals + 1));
            if (name.equals(RoomSpec.PRIVATE_LABEL)) {
                throw new ConfigException(ROOM.name(), name, "must not be what all private rooms are in metrics");
            }
            if (!names.add(name)) {
                throw new ConfigException(ROOM.name(), name, "must be a name that no other room has");
            }
            WorldSettings base = its == game ? preset : its.model().defaultSettings();
            planned.add(new RoomPlan.PlannedRoom(
                    its,
                    settings(
                            name,
                            its,
                            base,
                            its == game ? values.findNumber(SIZE) : null,
                            firstSeed + planned.size(),
                            own),
                    values.number(SPECTATORS),
                    values.number(SPECTATOR_DELAY),
                    chat));
        }
        ModePlan modes = new ModePlan(values, games, game, preset, chat, own, firstSeed + planned.size());
        String file = values.find(MODES);
        LobbySettings lobby = new LobbySettings(
                file == null ? modes.of(gamesOf(planned)) : modes.of(new ModesFile(file)),
                values.number(LINGER),
                values.number(MAX_PRIVATE),
                words);
        return new RoomPlan(planned, game.model().name(), lobby);
    }

    /** Each game that has a room, once. */
    private static List<GameProvider> gamesOf(List<RoomPlan.PlannedRoom> planned) {
        return planned.stream().map(RoomPlan.PlannedRoom::game).distinct().toList();
    }

    /** The default game's, and one for each other game unless the operator has said which to play. */
    private List<String> defaultRooms(GameProvider game, WorldSettings preset, boolean all) {
        String name = game.model().name();
        boolean usual = preset.preset().equals(game.model().defaultSettings().preset());
        List<String> rooms = new ArrayList<>(List.of(usual ? name : preset.preset()));
        if (all) {
            games.names().stream()
                    .filter(other -> !other.equals(name))
                    .forEach(other -> rooms.add(other + "=" + other));
        }
        return rooms;
    }

    private RoomSettings settings(
            String room,
            GameProvider game,
            WorldSettings preset,
            @Nullable Integer size,
            int seed,
            Map<String, Map<String, String>> own) {
        Integer hz = values.findNumber(TICK);
        int rate = hz == null ? game.model().defaultSettings().tickRateHz() : hz;
        int players = values.number(PLAYERS);
        WorldSettings world = size == null
                ? game.world(
                        new WorldSettings(preset.preset(), preset.widthUnits(), preset.heightUnits(), rate), players)
                : new WorldSettings(preset.preset(), size, size, rate);
        Map<String, String> options = new HashMap<>();
        game.options().forEach(option -> options.put(option.name(), option.defaultText()));
        options.putAll(own.getOrDefault(game.model().name(), Map.of()));
        return new RoomSettings(room, world, players, bots(game, preset, values.findNumber(BOTS)), seed, options);
    }

    /** @param set by the operator; {@code null} for the game's own number */
    static int bots(GameProvider game, WorldSettings preset, @Nullable Integer set) {
        return Math.min(game.mostBots(preset), set == null ? game.defaultBots(preset) : set);
    }

    private WorldSettings preset(GameProvider game) {
        String name = values.find(PRESET);
        if (name == null) {
            return game.model().defaultSettings();
        }
        for (WorldSettings preset : game.model().presets()) {
            if (preset.preset().equals(name)) {
                return preset;
            }
        }
        throw new ConfigException(
                PRESET.name(),
                name,
                "must be "
                        + game.model().presets().stream()
                                .map(WorldSettings::preset)
                                .collect(Collectors.joining(" or ")));
    }

    private Map<String, Map<String, String>> ownOptions() {
        Map<String, Map<String, String>> all = new HashMap<>();
        for (String setting : values.list(SET)) {
            String path = setting.substring(0, setting.indexOf('='));
            String value = setting.substring(path.length() + 1);
            String gameName = path.substring(0, path.indexOf('.'));
            String optionName = path.substring(gameName.length() + 1);
            ConfigOption option = game(SET, gameName).options().stream()
                    .filter(known -> known.name().equals(optionName))
                    .findFirst()
                    .orElse(null);
            if (option == null) {
                throw new ConfigException(SET.name(), setting, "must name an option of " + gameName);
            }
            if (!option.isValid(value)) {
                throw new ConfigException(SET.name(), setting, option.requirement());
            }
            all.computeIfAbsent(gameName, ignored -> new HashMap<>()).put(optionName, value);
        }
        return all;
    }

    private String defaultGame() {
        return games.names().size() == 1 ? games.names().iterator().next() : DEFAULT_GAME;
    }

    private GameProvider game(ConfigOption option, String name) {
        GameProvider found = games.find(name);
        if (found == null) {
            throw new ConfigException(
                    option.name(), name, "must be a game that is there: " + String.join(", ", games.names()));
        }
        return found;
    }

    private static boolean isRoom(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? RoomSpec.isName(text)
                : RoomSpec.isName(text.substring(0, equals)) && RoomSpec.isName(text.substring(equals + 1));
    }
}
