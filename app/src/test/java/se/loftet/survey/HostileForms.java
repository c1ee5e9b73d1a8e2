package se.loftet.survey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.loftet.support.HostileWords;

/// What programs send that wish a survey ill.
record HostileForms(HostileWords words, java.util.SplittableRandom random) {
  String encoded() {
    var word = words.value(random);
    return URLEncoder.encode(
        word.substring(0, Math.min(200, word.length())), StandardCharsets.UTF_8);
  }

  String form(String code) {
    var form = new StringBuilder("kod=" + (random.nextInt(3) == 0 ? encoded() : code));
    var fields =
        List.of(
            "f.ute-sent",
            "f.problem.morker",
            "f.problem.x",
            "f.antal",
            "f.kommundel",
            "f.plats-otrygg",
            "f.plats-otrygg.lat",
            "f.plats-otrygg-varfor",
            "id",
            "biljett",
            "tal");
    for (var field : fields) {
      if (random.nextBoolean()) {
        form.append('&').append(field).append('=').append(encoded());
      }
    }
    return form.toString();
  }
}
