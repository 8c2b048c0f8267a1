package io.github.driftfire.engine.kit;

import io.github.driftfire.engine.world.World;
import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.wire.WireReader;
import io.github.driftfire.model.wire.WireWriter;
import org.jspecify.annotations.Nullable;

/**
 * Fields of the avatar that a player takes along to another room. Owned by the room's thread.
 *
 * <pre>
 *  count u8, 0 without an avatar │ count x value u32
 * </pre>
 */
final class CarriedFields {
    private final World world;
    private final int avatarKind;
    private final EntityTable avatars;
    private int[] fields = {};

    /** By player: the values for the avatar that has not arrived yet; {@code null} for none. */
    private final int[] @Nullable [] values;

    CarriedFields(World world, int avatarKind, int players) {
        this.world = world;
        this.avatarKind = avatarKind;
        this.avatars = world.table(avatarKind);
        this.values = new int[players][];
    }

    void set(int... carried) {
        fields = carried.clone();
    }

    /** A player has come, or has gone. */
    void forget(int player) {
        if (player < values.length) {
            values[player] = null;
        }
    }

    /** @param avatar -1 for none: then what was brought and has no avatar yet is written */
    void write(int player, int avatar, WireWriter record) {
        int[] waiting = values[player];
        boolean lives = avatar >= 0 && world.lives(avatarKind, avatar);
        int count = lives ? fields.length : waiting == null ? 0 : waiting.length;
        record.u8(count);
        for (int i = 0; i < count; i++) {
            record.u32(lives || waiting == null ? avatars.get(avatar, fields[i]) : waiting[i]);
        }
    }

    /** Answers whether the record has a value for each field, or no avatar. */
    boolean read(int player, WireReader record) {
        int count = record.u8();
        if (count == 0 || count != fields.length) {
            return count == 0;
        }
        int[] read = new int[count];
        boolean fits = true;
        for (int i = 0; i < count; i++) {
            read[i] = record.u32();
            Field field = avatars.kind().fields().field(fields[i]);
            fits &= field.fits(read[i]);
        }
        if (fits && !record.failed()) {
            values[player] = read;
        }
        return fits;
    }

    /** A player's avatar has arrived: the first one has what was taken along. */
    void arrived(int player, int avatar) {
        int[] carried = player < values.length ? values[player] : null;
        if (carried != null) {
            values[player] = null;
            for (int i = 0; i < carried.length; i++) {
                avatars.set(avatar, fields[i], carried[i]);
            }
        }
    }
}
