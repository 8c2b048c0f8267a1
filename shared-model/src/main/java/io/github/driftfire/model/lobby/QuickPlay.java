package io.github.driftfire.model.lobby;

/**
 * Asks for a place in the fullest room of a mode that has one, for the whole party.
 *
 * @param type always {@link #TYPE}
 * @param mode the mode's name
 */
public record QuickPlay(String type, String mode) implements LobbyClientMessage {
    public static final String TYPE = "play";

    public static QuickPlay of(String mode) {
        return new QuickPlay(TYPE, mode);
    }
}
