/// Ranking of places or problems on several criteria, and how easily the ranking tips over.
@NullMarked
package se.loftet.engine.priority;

import org.jspecify.annotations.NullMarked;
