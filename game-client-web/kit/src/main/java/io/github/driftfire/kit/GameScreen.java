package io.github.driftfire.kit;

import io.github.driftfire.kit.hud.GameHud;
import io.github.driftfire.kit.input.Keys;
import io.github.driftfire.kit.input.Pointer;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntity;

/** How a game is steered and drawn in the browser. {@link GamePage} calls it; on the page's only thread. */
public interface GameScreen {
    /** The input of this moment, 24 bits by the game's {@link io.github.driftfire.model.game.InputLayout}. Called several times a picture. */
    int input(Pointer pointer, Keys keys);

    /** Draws a picture over the background, in units of the world. Should allocate nothing. */
    void draw(GameCanvas canvas, GameClient client);

    /** How the game is played, in one or two sentences: shown under the name form, and for a moment when a game begins. */
    default String help() {
        return "";
    }

    /**
     * A game begins, with a client of its own: the moment to set listeners of messages by {@link GameClient#on}. A room that is shown behind the first
     * screen begins so, too.
     */
    default void entered(GameClient client) {}

    /** Writes figures and messages over the picture. */
    default void hud(GameHud hud, GameClient client) {}

    /** An entity is drawn from here on. */
    default void shown(InterpolatedEntity entity) {}

    /** An entity's end is drawn. Not called for one that only left the view. */
    default void ended(GameCanvas canvas, InterpolatedEntity entity) {}

    /**
     * The own input has triggered something that the player shall see or hear at once.
     *
     * @param what as {@link io.github.driftfire.model.game.Steering#steer} answered it; not 0
     */
    default void triggered(int what) {}
}
