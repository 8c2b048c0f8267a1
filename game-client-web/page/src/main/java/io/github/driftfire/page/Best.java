package io.github.driftfire.page;

/**
 * A player's highest value of a fact in a mode.
 *
 * @param rank of all time, from 1; 0 if it is not known
 */
record Best(String game, String mode, String fact, double value, int rank) {
    boolean isOf(String itsGame, String itsMode) {
        return game.equals(itsGame) && mode.equals(itsMode);
    }
}
