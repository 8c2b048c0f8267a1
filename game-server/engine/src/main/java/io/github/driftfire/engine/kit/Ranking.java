package io.github.driftfire.engine.kit;

import java.util.function.IntUnaryOperator;

/** Players by score, the highest first; of equals, the one that was ahead before. Allocates nothing after construction. */
public final class Ranking {
    private final IntUnaryOperator scores;
    private final int[] order;
    private final int[] weights;
    private final int[] rank;
    private int size;

    /**
     * @param players numbers of players, 0..players-1
     * @param scores a player's score, 0 or more; below 0 for a number that is not in use
     */
    public Ranking(int players, IntUnaryOperator scores) {
        this.scores = scores;
        order = new int[players];
        weights = new int[players];
        rank = new int[players];
        for (int player = 0; player < players; player++) {
            order[player] = player;
        }
    }

    /** An insertion sort: the order hardly changes from one time to the next. */
    public void sort() {
        for (int player = 0; player < weights.length; player++) {
            weights[player] = scores.applyAsInt(player);
        }
        for (int i = 1; i < order.length; i++) {
            int player = order[i];
            int at = i;
            while (at > 0 && weights[order[at - 1]] < weights[player]) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = player;
        }
        size = 0;
        for (int i = 0; i < order.length; i++) {
            boolean present = weights[order[i]] >= 0;
            size += present ? 1 : 0;
            rank[order[i]] = present ? i + 1 : 0;
        }
    }

    /** Players present at the last {@link #sort}. */
    public int size() {
        return size;
    }

    /** The player at a place, 0 the first. */
    public int at(int place) {
        return order[place];
    }

    /** From 1; 0 for a number that was not in use at the last {@link #sort}. */
    public int rankOf(int player) {
        return rank[player];
    }
}
