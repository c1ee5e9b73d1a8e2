package se.loftet.workplace.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import se.loftet.platform.Refused;
import se.loftet.sampling.Allocation;
import se.loftet.sampling.Draw;

/// How a sample is to be drawn, as sent.
final class DrawForm {
  private DrawForm() {}

  /// What stands in a field, or what stands there when nothing was written.
  static String typed(HttpServletRequest request, String name, String otherwise) {
    var value = request.getParameter(name);
    return value == null || value.isBlank() ? otherwise : value.strip();
  }

  static int number(String typed, int otherwise) {
    return typed.matches("\\d{1,7}") ? Integer.parseInt(typed) : otherwise;
  }

  static Draw.Plan plan(HttpServletRequest request) {
    int wanted = number(typed(request, "antal", ""), 0);
    var seed = typed(request, "fro", "");
    if (wanted == 0 || !seed.matches("\\d{1,18}")) {
      throw new Refused.Rule("sample.numbers");
    }
    int least = number(typed(request, "minst", "0"), -1);
    int clusters = number(typed(request, "kluster", "0"), -1);
    if (least < 0 || clusters < 0) {
      throw new Refused.Rule("sample.whole");
    }
    var method =
        Arrays.stream(Allocation.values())
            .filter(each -> each.name().equals(request.getParameter("metod")))
            .findFirst()
            .orElse(Allocation.PROPORTIONAL);
    return new Draw.Plan(
        method,
        wanted,
        least,
        Long.parseLong(seed),
        clusters,
        shares(typed(request, "andelar", "")));
  }

  /// Percent by stratum, in the order they are shown.
  private static List<Double> shares(String typed) {
    var shares = new ArrayList<Double>();
    for (var each : typed.isEmpty() ? new String[0] : typed.split("[;\\s]+", -1)) {
      var plain = each.replace(',', '.').replace("%", "");
      if (!plain.matches("\\d{1,2}(\\.\\d{1,4})?")) {
        throw new Refused.Rule("sample.share", Map.of("share", each));
      }
      shares.add(Double.parseDouble(plain) / 100);
    }
    return shares;
  }
}
