/** What every game on the kit must hold: {@link io.github.driftfire.contract.GameContract} is the base class of a game's own test. */
@NullMarked
package io.github.driftfire.contract;

import org.jspecify.annotations.NullMarked;
