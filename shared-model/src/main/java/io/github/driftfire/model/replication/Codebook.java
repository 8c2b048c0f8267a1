package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import java.util.Arrays;

/**
 * What the replicas of one room may share when there are many of them in one program: the numbers of the contexts, and the odds that the
 * server has told, which are the same for everybody.
 *
 * <p>An edition is read whole by each replica, and its odds are shared only with those who read the very same. A replica alone, as in
 * the browser, has a codebook of its own. Owned by the replicas' thread.
 */
public final class Codebook {
    private final Model model;
    private final Contexts contexts;
    private final Odds fresh;
    private Odds latest;
    private Odds spare;

    public Codebook(Model model) {
        this.model = model;
        this.contexts = new Contexts(model);
        this.fresh = contexts.odds();
        this.latest = fresh;
        this.spare = contexts.odds();
    }

    Model model() {
        return model;
    }

    Contexts contexts() {
        return contexts;
    }

    /** The fields of each kind that have a role, in their order. */
    int[][] fields(Field.Role role) {
        int[][] chosen = new int[model.kindCount()][];
        for (int kind = 0; kind < chosen.length; kind++) {
            FieldTable fields = model.kind(kind).fields();
            int[] found = new int[fields.size()];
            int count = 0;
            for (int f = 0; f < found.length; f++) {
                if (fields.field(f).role() == role) {
                    found[count++] = f;
                }
            }
            chosen[kind] = Arrays.copyOf(found, count);
        }
        return chosen;
    }

    /** Odds as a newcomer has them. */
    Odds fresh() {
        return fresh;
    }

    /** Reads an edition. After a failure, which the reader latches, the odds are as good as any. */
    Odds read(WireReader in) {
        Odds read = spare;
        read.read(in, fresh);
        if (in.failed()) {
            return fresh;
        }
        if (!read.same(latest)) {
            read.tabulate();
            latest = read;
            spare = contexts.odds();
        }
        return latest;
    }
}
