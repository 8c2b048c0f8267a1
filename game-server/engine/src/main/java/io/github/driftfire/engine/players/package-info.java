/**
 * Who players are beyond a connection: accounts, the web sessions that browsers are signed in by, and the tickets that tell a socket so.
 *
 * <pre>
 *  sign-in, /api/v1/me ──► Accounts ──► AccountStore: MemoryAccounts, or SQL in the store's module
 *                             │  names of accounts, in memory
 *                             └─ AccountTickets ──► hello, enter: one ticket, once ──► Account
 * </pre>
 *
 * <p>{@link io.github.driftfire.engine.players.AccountStore} may wait for a database, so no room's thread calls it. What rooms and the lobby ask,
 * whether a name is an account's and whose a ticket is, is answered out of memory. Knows neither OpenID Connect nor SQL.
 */
@NullMarked
package io.github.driftfire.engine.players;

import org.jspecify.annotations.NullMarked;
