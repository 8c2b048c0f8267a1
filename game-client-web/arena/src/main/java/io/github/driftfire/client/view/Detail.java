package io.github.driftfire.client.view;

/** How much of the effects is drawn: one for all painters. */
final class Detail {
    /** Fewer pieces and strokes, where pictures take too long. */
    boolean few;

    /** Less motion, as chosen: effects fade where they are. */
    boolean still;
}
