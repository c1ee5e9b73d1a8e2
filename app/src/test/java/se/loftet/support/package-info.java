/// What the application's tests share: a real database and a real server.
@NullMarked
package se.loftet.support;

import org.jspecify.annotations.NullMarked;
