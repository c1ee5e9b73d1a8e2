package se.loftet.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.loftet.walk.Route.Point;

class RouteTest {
  @Test
  void stopsAreReadAsTheyAreWrittenWithOrWithoutAPlace() {
    var route = Route.parse("Biblioteket\n\n  ICA; 59,3701; 17.0301 \nBron; 12,5; 99,1");
    assertThat(route.points()).hasSize(3);
    assertThat(route.points().get(1))
        .returns("ICA", Point::name)
        .satisfies(p -> assertThat(p.latitude()).isEqualByComparingTo("59.3701"));
    assertThat(route.points().get(2).latitude()).isNull();
    assertThat(route.unreadable()).containsExactly("3 (Bron; 12,5; 99,1)");
    assertThat(route.metres()).isEmpty();
    assertThat(Route.parse("Biblioteket\nICA; 59.3701; 17.0301").unreadable()).isEmpty();
    assertThat(Route.parse(route.lines())).isEqualTo(route);
  }

  @Test
  void lengthAndTimeFollowFromTheStops() {
    var route = Route.parse("A; 59.3700; 17.0300\nB; 59.3790; 17.0300");
    assertThat(route.metres().orElseThrow()).isBetween(995, 1005);
    assertThat(route.minutes()).hasValue(30);
  }

  @Test
  void theWayGoesPastWhereMostWasPointedOutAndOnToTheNearest() {
    var signs = new ArrayList<Point>();
    for (int i = 0; i < 5; i++) {
      signs.add(Point.at("Belysning", 59.3720 + i * 0.0001, 17.0300));
    }
    signs.add(Point.at("Trafik", 59.3705, 17.0300));
    signs.add(Point.at("Trafik", 59.3760, 17.0300));
    signs.add(Point.at("Trafik", 59.9000, 17.0300));
    var start = Point.at("Stallarholmen", 59.3700, 17.0300);
    var route = Route.suggest(start, signs);
    assertThat(route.points())
        .extracting(Point::name)
        .containsExactly("Trafik (1)", "Belysning (5)", "Trafik (1)");
    Collections.shuffle(signs, new Random(1));
    assertThat(Route.suggest(start, signs)).isEqualTo(route);
    assertThat(Route.suggest(null, List.of()).points()).isEmpty();
  }
}
