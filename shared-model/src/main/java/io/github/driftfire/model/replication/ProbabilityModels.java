package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import io.github.driftfire.model.wire.WireReader;
import java.util.Arrays;

/**
 * The probability models that the replicas of one room may share when there are many of them in one program: the numbers of the contexts,
 * and the probabilities that the server has sent, which are the same for every client.
 *
 * <p>A version is read whole by each replica, and its probabilities are shared only with those who read the very same. A replica alone, as in
 * the browser, has a set of its own. Owned by the replicas' thread.
 */
public final class ProbabilityModels {
    private final Model model;
    private final Contexts contexts;
    private final ProbabilityModel fresh;
    private ProbabilityModel latest;
    private ProbabilityModel spare;

    public ProbabilityModels(Model model) {
        this.model = model;
        this.contexts = new Contexts(model);
        this.fresh = contexts.probabilities();
        this.latest = fresh;
        this.spare = contexts.probabilities();
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

    /** Probabilities as a newcomer has them. */
    ProbabilityModel fresh() {
        return fresh;
    }

    /** Reads a version. After a failure, which the reader latches, the probabilities are as good as any. */
    ProbabilityModel read(WireReader in) {
        ProbabilityModel read = spare;
        read.read(in, fresh);
        if (in.failed()) {
            return fresh;
        }
        if (!read.same(latest)) {
            read.tabulate();
            latest = read;
            spare = contexts.probabilities();
        }
        return latest;
    }
}
