package io.github.driftfire.bench.balance;

/**
 * How much is simulated.
 *
 * @param seed of all matches
 * @param duels of each pair of classes
 * @param rounds free-for-all
 * @param rooms of ten minutes
 * @param newcomers in tens
 * @param lastShips rounds for the last ship flying
 */
record Plan(int seed, int duels, int rounds, int rooms, int newcomers, int lastShips) {
    private static final String JAVA =
            "java -cp game-server/bench/target/swarm.jar io.github.driftfire.bench.balance.Balance";

    int matches() {
        return duels * Duel.pairs().size() + rounds + rooms + newcomers + lastShips;
    }

    /** What plays it again. */
    String commandLine() {
        return JAVA + " --seed " + seed + " --duels " + duels + " --rounds " + rounds + " \\\n     --rooms " + rooms
                + " --newcomers " + newcomers + " --last-ships " + lastShips;
    }

    Results play(ParallelMatches matches) {
        Results results = new Results();
        int pairs = results.pairs.size();
        Seeds duelSeeds = new Seeds(seed, 1);
        matches.play(
                "duels",
                duels * pairs,
                i -> {
                    Duel.Pair pair = Duel.pairs().get(i % pairs);
                    return new int[] {i % pairs, Duel.play(pair.first(), pair.second(), i / pairs, duelSeeds)};
                },
                duel -> results.duel(duel[0], duel[1]));
        Seeds roundSeeds = new Seeds(seed, 2);
        matches.play("rounds", rounds, i -> FreeForAll.play(i, roundSeeds), results::round);
        Seeds roomSeeds = new Seeds(seed, 3);
        matches.play("rooms", rooms, i -> UsualRoom.play(i, roomSeeds), results::room);
        Seeds newcomerSeeds = new Seeds(seed, 4);
        matches.play(
                "newcomers in tens",
                newcomers,
                i -> FirstKills.play(i, newcomerSeeds),
                times -> times.forEach(results.firstKills::add));
        Seeds lastShipSeeds = new Seeds(seed, 5);
        matches.play("last ships", lastShips, i -> LastShip.play(i, lastShipSeeds), results::lastShip);
        return results;
    }
}
