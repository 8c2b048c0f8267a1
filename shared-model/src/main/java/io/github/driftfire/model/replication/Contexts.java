package io.github.driftfire.model.replication;

import io.github.driftfire.model.state.EntityTable;
import io.github.driftfire.model.state.Field;
import io.github.driftfire.model.state.FieldTable;
import io.github.driftfire.model.state.Model;
import java.util.ArrayList;
import java.util.List;

/** Which decision has which context: numbers handed out over a model's kinds and fields, the same on both ends. */
final class Contexts {
    /** Contexts of a magnitude: a five-bit tree of its length, and the bit below its leading one for each length. */
    static final int MAGNITUDE = 64;

    static final int LENGTH_BITS = 5;

    static final int CAUSE_BITS = 32 - Integer.numberOfLeadingZeros(EntityTable.MAX_CAUSE);

    private final Model model;
    private final int[] kindBase;
    private final int[][] fieldBase;
    private final List<ProbabilityModel.Tree> trees = new ArrayList<>();
    private final int kindBits;
    private final int count;

    Contexts(Model model) {
        this.model = model;
        int bits = 1;
        while (1 << bits < model.kindCount()) {
            bits++;
        }
        kindBits = bits;
        kindBase = new int[model.kindCount()];
        fieldBase = new int[model.kindCount()][];
        int next = ARRIVALS * arrivalSize();
        for (int kind = 0; kind < model.kindCount(); kind++) {
            kindBase[kind] = next;
            next += CHILD_KIND + (1 << kindBits);
            FieldTable fields = model.kind(kind).fields();
            fieldBase[kind] = new int[fields.size()];
            for (int f = 0; f < fields.size(); f++) {
                fieldBase[kind][f] = next;
                next += fields.field(f).role() == Field.Role.CONTROL
                        ? CONTROL_BITS + fields.field(f).bits() * CONTROL_STATES
                        : ENTERING + MAGNITUDE;
            }
        }
        count = next;
        for (int arrival = 0; arrival < ARRIVALS; arrival++) {
            trees.add(new ProbabilityModel.Tree(arrivalKind(arrival), kindBits));
        }
        for (int kind = 0; kind < model.kindCount(); kind++) {
            plant(kind);
        }
    }

    private void plant(int kind) {
        trees.add(new ProbabilityModel.Tree(cause(kind), CAUSE_BITS));
        trees.add(new ProbabilityModel.Tree(childKind(kind), kindBits));
        FieldTable fields = model.kind(kind).fields();
        for (int f = 0; f < fields.size(); f++) {
            trees.add(new ProbabilityModel.Tree(whole(kind, f), LENGTH_BITS));
            if (fields.field(f).role() != Field.Role.CONTROL) {
                trees.add(new ProbabilityModel.Tree(delta(kind, f), LENGTH_BITS));
                trees.add(new ProbabilityModel.Tree(entering(kind, f), LENGTH_BITS));
            }
        }
    }

    private static final int ARRIVALS = 3;

    /** Kinds of arrival, each with a flag for another one and a tree of the kind. */
    static final int ORPHAN = 0;

    static final int ENTRANT = 1;
    static final int RESIDENT = 2;

    // Offsets within a kind.
    private static final int SURPRISE = 0;
    private static final int FATE = 1;
    private static final int CAUSE = FATE + 4;
    private static final int CHILD = CAUSE + (1 << CAUSE_BITS);
    private static final int CHILD_SURPRISE = CHILD + 3;
    private static final int CHILD_KIND = CHILD_SURPRISE + 1;

    // Offsets within a field; a control has its bits where others have their changes.
    private static final int CHANGED = 0;
    private static final int DELTA_SIGN = 2;
    private static final int SIGN = 3;
    private static final int WHOLE = 4;
    private static final int DELTA = WHOLE + MAGNITUDE;
    private static final int ENTERING = DELTA + MAGNITUDE;
    private static final int CONTROL_BITS = WHOLE + MAGNITUDE;
    private static final int CONTROL_STATES = 8;

    /** A fresh set of probabilities: even, but for a guess that most things do what is expected of them. */
    ProbabilityModel probabilities() {
        ProbabilityModel probabilities = new ProbabilityModel(count, trees);
        for (int kind = 0; kind < kindBase.length; kind++) {
            probabilities.guess(surprise(kind), 230);
            for (int told = 0; told < 2; told++) {
                probabilities.guess(fate(kind, true, told != 0), 12);
                probabilities.guess(fate(kind, false, told != 0), 200);
            }
            for (int n = 0; n < 3; n++) {
                probabilities.guess(child(kind, n / 2, n % 2 != 0), 200);
            }
            probabilities.guess(childSurprise(kind), 200);
            for (int f = 0; f < fieldBase[kind].length; f++) {
                probabilities.guess(changed(kind, f, false), 160);
                probabilities.guess(changed(kind, f, true), 200);
            }
        }
        for (int arrival = 0; arrival < ARRIVALS; arrival++) {
            probabilities.guess(more(arrival), arrival == ORPHAN ? 245 : 128);
        }
        return probabilities;
    }

    int kindBits() {
        return kindBits;
    }

    /** Whether an entity does anything but what its motion says. */
    int surprise(int kind) {
        return kindBase[kind] + SURPRISE;
    }

    /**
     * Whether it ends, given whether its motion says so.
     *
     * @param told whether something has been told of this entity already: a surprise must have a content, so what comes last is likely
     *     if nothing came before
     */
    int fate(int kind, boolean expired, boolean told) {
        return kindBase[kind] + FATE + (expired ? 2 : 0) + (told ? 1 : 0);
    }

    /** First of a tree of the causes. */
    int cause(int kind) {
        return kindBase[kind] + CAUSE;
    }

    /** Whether another child springs from it in this tick, given whether one has, or whether anything else was told. */
    int child(int kind, int before, boolean told) {
        return kindBase[kind] + CHILD + (before > 0 ? 2 : told ? 1 : 0);
    }

    int childSurprise(int kind) {
        return kindBase[kind] + CHILD_SURPRISE;
    }

    /** First of a tree of the child's kind. */
    int childKind(int kind) {
        return kindBase[kind] + CHILD_KIND;
    }

    int more(int arrival) {
        return arrival * arrivalSize();
    }

    /** First of a tree of the kind that arrives. */
    int arrivalKind(int arrival) {
        return arrival * arrivalSize() + 1;
    }

    int changed(int kind, int field, boolean told) {
        return fieldBase[kind][field] + CHANGED + (told ? 1 : 0);
    }

    int deltaSign(int kind, int field) {
        return fieldBase[kind][field] + DELTA_SIGN;
    }

    int sign(int kind, int field) {
        return fieldBase[kind][field] + SIGN;
    }

    /** A value as it is. */
    int whole(int kind, int field) {
        return fieldBase[kind][field] + WHOLE;
    }

    /** A value's difference from the expected one. */
    int delta(int kind, int field) {
        return fieldBase[kind][field] + DELTA;
    }

    /** A place's depth behind the border that was crossed. */
    int entering(int kind, int field) {
        return fieldBase[kind][field] + ENTERING;
    }

    /**
     * Whether a bit of a control flips, given how it is, how the one above it now is, and whether one above it has flipped: thumbs
     * change sides, and something must have flipped.
     */
    int controlBit(int kind, int field, int bit, int value, int flips) {
        int above = ((value ^ flips) >>> (bit + 1)) & 1;
        int state = ((value >>> bit) & 1) | (above << 1) | (flips != 0 ? 4 : 0);
        return fieldBase[kind][field] + CONTROL_BITS + bit * CONTROL_STATES + state;
    }

    Model model() {
        return model;
    }

    int treeCount() {
        return trees.size();
    }

    ProbabilityModel.Tree tree(int index) {
        return trees.get(index);
    }

    private int arrivalSize() {
        return 1 + (1 << kindBits);
    }
}
