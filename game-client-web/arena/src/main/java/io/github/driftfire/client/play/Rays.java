package io.github.driftfire.client.play;

import io.github.driftfire.model.arena.Beam;
import io.github.driftfire.model.arena.Rock;
import io.github.driftfire.model.arena.Ship;
import io.github.driftfire.model.arena.Tuning;
import io.github.driftfire.model.math.Brads;
import io.github.driftfire.model.state.Birth;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.netcode.InterpolatedEntities;
import io.github.driftfire.netcode.InterpolatedEntity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * All beams. The own one flashes at once and ends at what it meets on the screen, which is what the server asks too; the server's
 * beam then becomes it instead of a second. One that the server refused has no more than flashed.
 */
public final class Rays {
    /** How long a beam glows on the screen; longer than its row lives, which only has to reach everybody. */
    static final double GLOW_MILLIS = 420;

    /** Ticks by which the server's beam may be off the predicted one and still be the same: shots are farther apart. */
    private static final double SAME_TICKS = 4;

    /** Called when a beam becomes visible. */
    interface Listener {
        void lanced(Ray ray);
    }

    private final Tuning tuning;
    private final Birth birth;
    private final List<Ray> rays = new ArrayList<>();
    private final List<Ray> pool = new ArrayList<>();
    private final int[] newborn = new int[Beam.PILOT + 1];

    Rays(Model model, Tuning tuning) {
        this.tuning = tuning;
        Birth rule = model.kind(Beam.KIND).birthFrom(Ship.KIND);
        if (rule == null) {
            throw new IllegalArgumentException("beams do not spring from ships");
        }
        this.birth = rule;
    }

    public int size() {
        return rays.size();
    }

    public Ray ray(int index) {
        return rays.get(index);
    }

    /**
     * The own lance fires in the tick that has just been predicted.
     *
     * @param passes whether the ray goes through a pilot's ship
     */
    void predict(
            int[] ship,
            double tick,
            InterpolatedEntities ships,
            InterpolatedEntities rocks,
            int ownSlot,
            IntPredicate passes) {
        birth.derive(ship, 0, newborn, 0);
        Ray ray = take();
        ray.begin(ship[Ship.PILOT], true, tick);
        ray.line(newborn, 0);
        for (int i = 0; i < ships.size(); i++) {
            InterpolatedEntity track = ships.track(i);
            if (track.visible() && track.slot() != ownSlot && !passes.test(track.get(Ship.PILOT))) {
                meet(ray, track, Tuning.SHIP_RADIUS_UNITS);
            }
        }
        for (int i = 0; i < rocks.size(); i++) {
            InterpolatedEntity track = rocks.track(i);
            if (track.visible()) {
                meet(ray, track, Rock.radiusUnits(track.get(Rock.SIZE)));
            }
        }
    }

    /** A beam of the server's, in a frame of this tick. */
    void appeared(int slot, EntityTable table, int tick, int ownPilot) {
        int pilot = table.get(slot, Beam.PILOT);
        int born = tick - Math.max(0, tuning.beamTicks - table.get(slot, Beam.TIME));
        Ray ray = known(pilot, born);
        if (ray == null) {
            ray = take();
            ray.begin(pilot, pilot == ownPilot, born);
        }
        ray.line(table.rows(), table.at(slot));
    }

    /** Brings every beam to the present; others' flash when the tick that is drawn has come to them. */
    void advance(double renderTick, double passedMillis, Listener listener) {
        for (int i = rays.size() - 1; i >= 0; i--) {
            Ray ray = rays.get(i);
            if (ray.shown) {
                ray.age(passedMillis);
            } else if (ray.own || renderTick >= ray.bornTick) {
                ray.shown = true;
                listener.lanced(ray);
            }
            if (ray.light() <= 0) {
                drop(i);
            }
        }
    }

    private static void meet(Ray ray, InterpolatedEntity track, int radiusUnits) {
        double radians = ray.headingBrads() * Brads.RADIANS;
        double dx = track.x() - ray.x();
        double dy = track.y() - ray.y();
        double along = dx * Math.cos(radians) + dy * Math.sin(radians);
        double aside = dy * Math.cos(radians) - dx * Math.sin(radians);
        double reach = radiusUnits + Tuning.LANCE_RADIUS_UNITS;
        if (Math.abs(aside) <= reach) {
            double half = Math.sqrt(reach * reach - aside * aside);
            double entry = Math.max(0, along - half);
            if (along + half >= 0 && entry < ray.lengthUnits()) {
                ray.shorten(entry);
            }
        }
    }

    /** The own beam that was predicted, or one that is told of again because its cell was watched anew. */
    private @Nullable Ray known(int pilot, int born) {
        for (int i = 0; i < rays.size(); i++) {
            Ray ray = rays.get(i);
            if (ray.pilot == pilot && Math.abs(ray.bornTick - born) <= SAME_TICKS) {
                return ray;
            }
        }
        return null;
    }

    private Ray take() {
        Ray ray = pool.isEmpty() ? new Ray() : pool.remove(pool.size() - 1);
        rays.add(ray);
        return ray;
    }

    private void drop(int index) {
        Ray ray = rays.get(index);
        Ray last = rays.remove(rays.size() - 1);
        if (last != ray) {
            rays.set(index, last);
        }
        pool.add(ray);
    }
}
