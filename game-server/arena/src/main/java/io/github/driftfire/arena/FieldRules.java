package io.github.driftfire.arena;

import io.github.driftfire.engine.Feed;
import io.github.driftfire.model.arena.ArenaFeed;
import io.github.driftfire.model.arena.ClosingField;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.math.IntMath;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/** Hurts ships outside of the closing field, and says where it is. */
final class FieldRules {
    private static final int HURTS_MILLIS = 500;
    private static final int DAMAGE = 7;

    /** The field closes on a place in the arena's middle, of so many parts of its size. */
    private static final int PLACE_PARTS = 8;

    private final Arena arena;
    private final Damage damage;
    private final Feed feed;
    private @Nullable ClosingField field;
    private int passed;
    private int radius;

    FieldRules(Arena arena, Damage damage, Feed feed) {
        this.arena = arena;
        this.damage = damage;
        this.feed = feed;
    }

    void begin(int roundTicks) {
        int width = arena.settings.widthUnits();
        int height = arena.settings.heightUnits();
        int x = width * 3 / PLACE_PARTS + arena.random.below(width / (PLACE_PARTS / 2));
        int y = height * 3 / PLACE_PARTS + arena.random.below(height / (PLACE_PARTS / 2));
        int corner = IntMath.length(Math.max(x, width - x), Math.max(y, height - y));
        ClosingField next = new ClosingField(x, y, corner + 1, roundTicks);
        field = next;
        passed = 0;
        radius = Arena.sub(next.fullUnits());
        ArenaFeed.field(feed.broadcast(), next, 0);
    }

    void end() {
        if (field != null) {
            field = null;
            ArenaFeed.noField(feed.broadcast());
        }
    }

    void greet(WireWriter out) {
        if (field == null) {
            ArenaFeed.noField(out);
        } else {
            ArenaFeed.field(out, field, passed);
        }
    }

    /** @param passedTicks since the round's start */
    void tick(int passedTicks) {
        ClosingField now = field;
        if (now == null) {
            return;
        }
        passed = passedTicks;
        radius = Arena.sub(now.radiusUnits(passedTicks));
        if (passedTicks % arena.tuning.ticks(HURTS_MILLIS) != 0) {
            return;
        }
        for (int ship = 0; ship < arena.ships.end(); ship++) {
            if (arena.world.lives(Ship.KIND, ship)
                    && !damage.isGuarded(ship)
                    && !contains(arena.ships.get(ship, Ship.X), arena.ships.get(ship, Ship.Y), 0)) {
                damage.hurt(ship, DAMAGE, Pilot.NONE, ArenaFeed.BY_FIELD);
            }
        }
    }

    /** Whether there is no field, or a place lies in it, so far from its edge at least; sub-units. */
    boolean contains(int x, int y, int margin) {
        ClosingField now = field;
        if (now == null) {
            return true;
        }
        // No place needs more distance from the edge than the middle has.
        int reach = Math.max(radius - margin, radius / 2);
        return IntMath.length(x - Arena.sub(now.xUnits()), y - Arena.sub(now.yUnits())) <= reach;
    }

    /** Its middle; sub-units. Only while there is one. */
    int x() {
        return field == null ? arena.tuning.widthSub / 2 : Arena.sub(field.xUnits());
    }

    int y() {
        return field == null ? arena.tuning.heightSub / 2 : Arena.sub(field.yUnits());
    }
}
