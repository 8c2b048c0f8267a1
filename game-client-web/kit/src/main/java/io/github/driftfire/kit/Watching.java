package io.github.driftfire.kit;

import io.github.driftfire.kit.canvas.Camera;
import io.github.driftfire.kit.page.PointerInput;
import io.github.driftfire.kit.page.Ui;
import io.github.driftfire.model.protocol.WatchChange;
import io.github.driftfire.model.replication.CellGrid;
import io.github.driftfire.model.replication.CellView;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.GameClient;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import io.github.driftfire.netcode.Roster;
import org.jspecify.annotations.Nullable;

/** What is looked at without an avatar of one's own: another player's, the leader's, or the whole arena. */
final class Watching {
    /** Nobody, and not all of the arena: the view stays. */
    static final int NOBODY = -3;

    /** The leader, by a camera that moves slowly: behind the first screen. */
    static final int BACKGROUND = -4;

    private static final int CELL_SUB = CellGrid.CELL_UNITS * Model.SUB;

    /** How far from an avatar a click may be, in CSS pixels. */
    private static final double REACH = 48;

    private int wish = NOBODY;
    private int followed = -1;

    private boolean clicked;
    private double clickX;
    private double clickY;

    Watching() {
        Ui.onWindow("pointerdown", (PointerInput event) -> {
            clicked = Ui.inSpace(event) && event.isPrimary();
            clickX = event.getClientX();
            clickY = event.getClientY();
        });
    }

    /** @param player a number, or as {@link WatchChange} has it, or {@link #NOBODY} */
    void wish(int player) {
        wish = player;
    }

    int wish() {
        return wish;
    }

    /** The number of the player who is looked at, -1 for none. */
    int followed() {
        return followed;
    }

    /** The player whose avatar a spectator has clicked since the last picture, -1 for none. */
    int clicked(GameClient client, Camera camera) {
        int player = clicked && wish != BACKGROUND && client.spectates() ? nearest(client, camera) : -1;
        clicked = false;
        return player;
    }

    /** What the camera looks at; {@code null} to leave it where it is. Called once a picture. */
    @Nullable
    InterpolatedEntity look(GameClient client, Camera camera) {
        boolean looksOn = wish != NOBODY && !client.prediction().present();
        boolean all = looksOn && wish == WatchChange.WHOLE_ARENA && seesAll(client);
        camera.showAll(all);
        Roster roster = client.roster();
        int leader = roster.leaderCount() > 0 ? roster.leader(0).number() : -1;
        followed = !looksOn || all ? -1 : roster.knows(wish) ? wish : leader;
        InterpolatedEntity seen = followed < 0 ? null : client.avatarOf(followed);
        camera.slow(wish == BACKGROUND, seen != null);
        return seen;
    }

    private static boolean seesAll(GameClient client) {
        CellView view = client.replica().view();
        Model model = client.model();
        return view.left == 0
                && view.top == 0
                && view.right * CELL_SUB >= model.widthSub()
                && view.bottom * CELL_SUB >= model.heightSub();
    }

    private int nearest(GameClient client, Camera camera) {
        InterpolatedEntities avatars = client.entities(client.model().avatarKind());
        int nearest = -1;
        double least = REACH;
        for (int i = 0; i < avatars.size(); i++) {
            InterpolatedEntity avatar = avatars.track(i);
            double distance = Math.hypot(camera.screenX(avatar.x()) - clickX, camera.screenY(avatar.y()) - clickY);
            int player = client.playerOf(avatar);
            if (player >= 0 && distance < least) {
                least = distance;
                nearest = player;
            }
        }
        return nearest;
    }
}
