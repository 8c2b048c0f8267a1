package io.github.driftfire.model.arena;

import io.github.driftfire.model.game.Edge;
import io.github.driftfire.model.protocol.WorldSettings;
import io.github.driftfire.model.state.EntityKind;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.state.Motion;
import java.util.List;

/** Puts the arena's kinds together for the settings of a room. */
public final class ArenaModel {
    private ArenaModel() {}

    public static Model of(WorldSettings settings) {
        Tuning tuning = Tuning.of(settings);
        Edge edge = tuning.edge();
        List<EntityKind> kinds = List.of(
                new EntityKind("ship", Ship.fields(tuning), new ShipMotion(tuning, edge)),
                new EntityKind("pulse", Pulse.FIELDS, flight(edge)).bornFrom(Ship.KIND, Pulse.fromShip(tuning, edge)),
                new EntityKind("rock", Rock.FIELDS, drift(edge)).bornFrom(Rock.KIND, Rock.fromRock()),
                new EntityKind("shard", Shard.FIELDS, fading(tuning, edge))
                        .bornFrom(Rock.KIND, Shard.fromWreck(tuning))
                        .bornFrom(Ship.KIND, Shard.fromWreck(tuning)),
                new EntityKind("beam", Beam.FIELDS, glowing()).bornFrom(Ship.KIND, Beam.fromShip(tuning, edge)),
                new EntityKind("pickup", Pickup.FIELDS, floating(edge)),
                new EntityKind("mine", Mine.FIELDS, settling(tuning, edge))
                        .bornFrom(Ship.KIND, Mine.fromShip(tuning, edge)));
        return new Model(kinds, Ship.KIND, tuning.widthSub, tuning.heightSub, tuning.hz);
    }

    private static Motion flight(Edge edge) {
        return (rows, at) -> --rows[at + Pulse.TIME] > 0 && edge.moveFree(rows, at);
    }

    private static Motion drift(Edge edge) {
        return (rows, at) -> {
            edge.moveBounded(rows, at);
            return true;
        };
    }

    private static Motion glowing() {
        return (rows, at) -> --rows[at + Beam.TIME] > 0;
    }

    private static Motion floating(Edge edge) {
        return (rows, at) -> {
            edge.moveBounded(rows, at);
            return --rows[at + Pickup.TIME] > 0;
        };
    }

    private static Motion settling(Tuning tuning, Edge edge) {
        return (rows, at) -> {
            rows[at + Mine.VX] = Tuning.slowed(rows[at + Mine.VX], tuning.shardDrag);
            rows[at + Mine.VY] = Tuning.slowed(rows[at + Mine.VY], tuning.shardDrag);
            edge.moveBounded(rows, at);
            return --rows[at + Mine.TIME] > 0;
        };
    }

    private static Motion fading(Tuning tuning, Edge edge) {
        return (rows, at) -> {
            rows[at + Shard.VX] = Tuning.slowed(rows[at + Shard.VX], tuning.shardDrag);
            rows[at + Shard.VY] = Tuning.slowed(rows[at + Shard.VY], tuning.shardDrag);
            edge.moveBounded(rows, at);
            return --rows[at + Shard.TIME] > 0;
        };
    }
}
