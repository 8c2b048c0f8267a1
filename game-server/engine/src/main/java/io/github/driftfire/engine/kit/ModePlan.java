package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.chat.ChatMode;
import io.github.driftfire.engine.chat.ChatSettings;
import io.github.driftfire.model.protocol.WorldSettings;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Completes modes by the options of rooms: those of an operator's file, or those that the games declare. */
final class ModePlan {
    private static final Logger LOG = System.getLogger(ModePlan.class.getName());

    private final ConfigValues values;
    private final Games games;
    private final GameProvider defaultGame;
    private final WorldSettings defaultPreset;
    private final ChatSettings defaultChat;
    private final Map<String, Map<String, String>> ownOptions;
    private final int firstSeed;

    /**
     * @param defaultPreset of rooms of the default game
     * @param defaultChat of rooms whose mode does not set it
     * @param ownOptions values of options by the game's name, see {@link RoomOptions#SET}
     * @param firstSeed of the first room that a mode opens
     */
    ModePlan(
            ConfigValues values,
            Games games,
            GameProvider defaultGame,
            WorldSettings defaultPreset,
            ChatSettings defaultChat,
            Map<String, Map<String, String>> ownOptions,
            int firstSeed) {
        this.values = values;
        this.games = games;
        this.defaultGame = defaultGame;
        this.defaultPreset = defaultPreset;
        this.defaultChat = defaultChat;
        this.ownOptions = ownOptions;
        this.firstSeed = firstSeed;
    }

    /** The modes of a file. */
    List<Mode> of(ModesFile file) {
        List<Mode> modes = new ArrayList<>();
        for (ModeSettings settings : file.modes()) {
            String name = file.game(settings, defaultGame.model().name());
            GameProvider game = games.find(name);
            if (game == null) {
                throw file.wrong(
                        settings,
                        RoomOptions.GAME.name(),
                        name,
                        "must be a game that is there: " + String.join(", ", games.names()));
            }
            modes.add(complete(settings, game, settings.name(), (key, value, requirement) -> {
                throw file.wrong(settings, key, value, requirement);
            }));
        }
        return modes;
    }

    /** The modes that games declare, each named once: where two have the same name, the later one is named by its game as well. */
    List<Mode> of(List<GameProvider> providers) {
        List<Mode> modes = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (GameProvider game : providers) {
            for (ModeSettings declared : declared(game)) {
                String name = declared.name();
                String longer = game.model().name() + '-' + name;
                ModeSettings settings =
                        names.contains(name) && ModeSettings.isName(longer) ? declared.renamed(longer) : declared;
                if (names.add(settings.name())) {
                    modes.add(complete(settings, game, name, (key, value, requirement) -> {
                        throw new IllegalStateException("game " + game.model().name() + ", mode " + name + ": " + key
                                + " '" + value + "' " + requirement);
                    }));
                }
            }
        }
        return modes;
    }

    private static List<ModeSettings> declared(GameProvider game) {
        try {
            return game.modes();
        } catch (RuntimeException e) {
            String name = game.model().name();
            LOG.log(Level.WARNING, () -> "game " + name + " has its usual mode only, its own fail: " + e);
            return List.of(ModeSettings.ofGame(game));
        }
    }

    /** Says that a value of a mode cannot be right. */
    @FunctionalInterface
    private interface Wrong {
        /** Must throw. */
        void value(String key, String value, String requirement);
    }

    private Mode complete(ModeSettings mode, GameProvider game, String defaultTitle, Wrong wrong) {
        boolean isDefault = game == defaultGame;
        String presetName = mode.find(RoomOptions.PRESET);
        WorldSettings preset = presetName == null
                ? isDefault ? defaultPreset : game.model().defaultSettings()
                : preset(game, presetName, wrong);
        Integer hz = number(mode, RoomOptions.TICK);
        int rate = hz == null ? game.model().defaultSettings().tickRateHz() : hz;
        Integer size = isDefault && presetName == null ? number(mode, RoomOptions.SIZE) : own(mode, RoomOptions.SIZE);
        Integer players = own(mode, RoomOptions.PLAYERS);
        Integer spectators = own(mode, RoomOptions.SPECTATORS);
        Integer delay = own(mode, RoomOptions.SPECTATOR_DELAY);
        String chat = mode.find(RoomOptions.CHAT);
        Integer bots = number(mode, RoomOptions.BOTS);
        Integer rooms = own(mode, ModeSettings.ROOMS);
        String title = mode.find(ModeSettings.TITLE);
        String description = mode.find(ModeSettings.DESCRIPTION);
        return new Mode(
                mode,
                title == null ? defaultTitle : title,
                description == null ? "" : description,
                game,
                new WorldSettings(preset.preset(), preset.widthUnits(), preset.heightUnits(), rate),
                size,
                players == null ? values.number(RoomOptions.PLAYERS) : players,
                spectators == null ? values.number(RoomOptions.SPECTATORS) : spectators,
                delay == null ? values.number(RoomOptions.SPECTATOR_DELAY) : delay,
                chat == null ? defaultChat : new ChatSettings(ChatMode.of(chat), defaultChat.words()),
                RoomOptions.bots(game, preset, bots),
                options(mode, game, wrong),
                rooms == null ? Integer.parseInt(ModeSettings.ROOMS.defaultText()) : rooms,
                firstSeed);
    }

    private static WorldSettings preset(GameProvider game, String name, Wrong wrong) {
        List<WorldSettings> presets = game.model().presets();
        for (WorldSettings preset : presets) {
            if (preset.preset().equals(name)) {
                return preset;
            }
        }
        wrong.value(
                RoomOptions.PRESET.name(),
                name,
                "must be " + presets.stream().map(WorldSettings::preset).collect(Collectors.joining(" or ")));
        return game.model().defaultSettings();
    }

    private Map<String, String> options(ModeSettings mode, GameProvider game, Wrong wrong) {
        Map<String, String> options = new HashMap<>();
        game.options().forEach(option -> options.put(option.name(), option.defaultText()));
        options.putAll(ownOptions.getOrDefault(game.model().name(), Map.of()));
        mode.options().forEach((name, value) -> {
            ConfigOption option = game.options().stream()
                    .filter(known -> known.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (option == null) {
                wrong.value(
                        "set." + name,
                        value,
                        "must name an option of " + game.model().name());
            } else if (!option.isValid(value)) {
                wrong.value("set." + name, value, option.requirement());
            }
            options.put(name, value);
        });
        return options;
    }

    /** The mode's own number, or else the operator's; {@code null} for neither. */
    private @Nullable Integer number(ModeSettings mode, ConfigOption option) {
        Integer own = own(mode, option);
        return own == null ? values.findNumber(option) : own;
    }

    private static @Nullable Integer own(ModeSettings mode, ConfigOption option) {
        String value = mode.find(option);
        return value == null ? null : Integer.valueOf(value);
    }
}
