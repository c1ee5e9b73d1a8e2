/// The police's compartment on the screen.
@NullMarked
package se.loftet.workplace.judgement;

import org.jspecify.annotations.NullMarked;
