package io.github.driftfire.engine.kit;

import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.FieldTable;

/** What lies in which direction, as a {@link BotView} sees it. */
final class Bearings {
    private Bearings() {}

    /** In brads. */
    static int toNearest(BotView view, int avatarKind, int kind) {
        int avatar = view.avatar();
        if (avatar < 0) {
            return 0;
        }
        int x = view.table(avatarKind).get(avatar, FieldTable.X);
        int y = view.table(avatarKind).get(avatar, FieldTable.Y);
        EntityTable table = view.table(kind);
        int heading = 0;
        long least = Long.MAX_VALUE;
        for (int slot = 0; slot < table.end(); slot++) {
            if (view.lives(kind, slot)) {
                long dx = table.get(slot, FieldTable.X) - (long) x;
                long dy = table.get(slot, FieldTable.Y) - (long) y;
                if (dx * dx + dy * dy < least) {
                    least = dx * dx + dy * dy;
                    heading = Brads.atan2((int) dy, (int) dx);
                }
            }
        }
        return heading;
    }
}
