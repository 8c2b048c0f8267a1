package io.github.driftfire.model.game;

import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.Model;
import java.util.List;

/** A game as both ends know it. Stateless: every method gives an equal answer each time. */
public interface GameModel {
    /** The game's name in addresses, options and storage keys: 1..{@value GameName#MAX_CHARS} characters of a-z, 0-9 and '-'. See {@link GameName}. */
    String name();

    /** The settings of a room that is not configured. */
    WorldSettings defaultSettings();

    /** One for each {@link WorldSettings#preset} of the game, the default's first. Fingerprint and golden traces cover all of them. */
    default List<WorldSettings> presets() {
        return List.of(defaultSettings());
    }

    /** The world of a room; its avatar kind is the one that {@link #steering} steers. */
    Model model(WorldSettings settings);

    /** What an input does to an avatar in a room with these settings. */
    Steering steering(WorldSettings settings);

    /** The avatar kind's field that has its player's number, by which an avatar is found that is followed; a field that is not there means that none is. */
    default String playerField() {
        return "player";
    }

    /** How an input's 24 bits are laid out. */
    default InputLayout input() {
        return InputLayout.BUTTONS_AND_AIM;
    }

    /** The game's own messages. */
    default Messages messages() {
        return Messages.NONE;
    }
}
