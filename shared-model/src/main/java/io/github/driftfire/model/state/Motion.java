package io.github.driftfire.model.state;

/**
 * What happens to one entity in one tick if nothing else interferes: drag, turning by held controls, flight, a cooldown.
 *
 * <p>A pure function of the entity's own row: no other entity, no clock, no randomness that is not in the row. Both ends run
 * it, so it may use {@code int} arithmetic only. The row is in-out; {@link Field.Role#CONTROL} fields are in.
 */
@FunctionalInterface
public interface Motion {
    /**
     * Steps the row that begins at {@code rows[at]}.
     *
     * @return whether the entity lives on; {@code false} ends it with {@link EntityTable#EXPIRED}
     */
    boolean step(int[] rows, int at);
}
