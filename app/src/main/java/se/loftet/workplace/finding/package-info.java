/// Where staff ask data ready-made questions and keep the answers as findings.
@NullMarked
package se.loftet.workplace.finding;

import org.jspecify.annotations.NullMarked;
