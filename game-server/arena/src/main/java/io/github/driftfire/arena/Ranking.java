package io.github.driftfire.arena;

/** Who is present, best score first; of equals, who was ahead before. Allocates nothing after construction. */
final class Ranking {
    private final Pilot[] all;
    private final Pilot[] order;
    private final int[] rank;
    private int size;

    Ranking(Pilot[] pilots) {
        all = pilots;
        order = pilots.clone();
        rank = new int[pilots.length];
    }

    /** An insertion sort: the order hardly changes from one time to the next. */
    void sort() {
        for (int i = 1; i < order.length; i++) {
            Pilot pilot = order[i];
            int at = i;
            while (at > 0 && weight(order[at - 1]) < weight(pilot)) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = pilot;
        }
        size = 0;
        for (int i = 0; i < order.length; i++) {
            boolean present = order[i].present;
            size += present ? 1 : 0;
            rank[order[i].number] = present ? i + 1 : 0;
        }
    }

    /** Pilots present at the last {@link #sort}. */
    int size() {
        return size;
    }

    /** The pilot at a place, 0 the first. */
    Pilot at(int place) {
        return order[place];
    }

    /** From 1; 0 for somebody who was not present. */
    int rankOf(int pilot) {
        return all[pilot].present ? rank[pilot] : 0;
    }

    private static int weight(Pilot pilot) {
        return pilot.present ? pilot.score : -1;
    }
}
