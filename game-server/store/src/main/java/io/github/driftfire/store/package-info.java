/**
 * Results, leaderboards, accounts, bans and audit lines in a database: H2 in a folder, PostgreSQL by its address, or PostgreSQL by
 * a data source of the application server. The engine's
 * {@link io.github.driftfire.engine.results.Store} is all that other modules see of it.
 *
 * <pre>
 *   DataSettings ──► Stores.open ──► H2Folder, PostgresServer or ContainerDatabase: a Database
 *                                        │ Migrations: the schema as this version has it
 *                                        ▼
 *                       SqlStore ── Jdbi ── HikariCP, or the application server's pool
 *                         ├── commit ──► GroupWriter: a transaction
 *                         ├── read ────► BoardReader, ProfileReader
 *                         ├── accounts ► SqlAccounts, AccountWriter
 *                         └── bans, audit lines, export, deletion ► ModerationTables, PlayerTables
 * </pre>
 *
 * <p>One set of statements and migrations is for both databases: standard SQL, with {@code MERGE}. After each transaction
 * H2 gets a {@code CHECKPOINT SYNC}: a commit alone is on disk only half a second later, and a killed process would lose what it has
 * acknowledged. What lost: {@code WRITE_DELAY=0}, with which H2 compacts nothing while it runs.
 * A file that was not closed goes through {@code H2Recovery} before it is opened: H2 alone does not find all that is in it.
 *
 * <p>Migrations only go forward. A published one never changes; its schema must be understood by the next version of the server.
 *
 * <p>Never interrupt a thread that uses the store: H2 closes a file whose reader is interrupted. Knows no room, no game, no transport.
 */
@NullMarked
package io.github.driftfire.store;

import org.jspecify.annotations.NullMarked;
