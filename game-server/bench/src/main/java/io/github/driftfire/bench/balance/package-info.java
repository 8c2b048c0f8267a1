/**
 * Whether the arena's numbers are fair, by thousands of simulated matches.
 *
 * <pre>
 *  SimulatedGame   a game stepped without a socket, bots in the seats of people
 *    ├─► Duel          two classes, one life each                ─┐
 *    ├─► FreeForAll    a round in which upgrades are chosen       │
 *    ├─► UsualRoom     an average pilot in the room as it is      ├─► Results ──► BalanceReport, BalancePlot
 *    ├─► FirstKills    new pilots in that room                    │       └─► Bounds ──► exit code
 *    └─► LastShip      a round for the last ship flying          ─┘
 * </pre>
 *
 * <p>A match is played by one thread from a seed of its own, so the results do not depend on how many threads play. Knows the arena's
 * rules from outside: the world's rows and the feed.
 */
@NullMarked
package io.github.driftfire.bench.balance;

import org.jspecify.annotations.NullMarked;
