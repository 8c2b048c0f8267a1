/**
 * Holds the table of who may depend on whom.
 *
 * <pre>
 *   shared-model  <-  engine  <-  arena     <-  standalone
 *        ^              ^---  endpoint  <-------'
 *        '---  game-client-web: netcode  <-  kit  <-  arena
 * </pre>
 *
 * <p>These tests live here because the standalone jar is the one module that sees all the others. Each rule has a planted
 * class, in a package named {@code planted} of the module that it breaks into, and must be seen to catch it: a rule that
 * matches nothing would be green for ever.
 */
@NullMarked
package io.github.driftfire.architecture;

import org.jspecify.annotations.NullMarked;
