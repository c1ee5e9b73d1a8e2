package se.loftet.survey;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import se.loftet.platform.model.Ref;

/// How much was turned away from each survey since the program started: numbers, never from where.
@Component
public class SurveyFlood {
  private final Map<Ref<Survey>, AtomicLong> turnedAway = new ConcurrentHashMap<>();

  public void note(Ref<Survey> survey) {
    turnedAway.computeIfAbsent(survey, each -> new AtomicLong()).incrementAndGet();
  }

  public long turnedAway(Ref<Survey> survey) {
    var number = turnedAway.get(survey);
    return number == null ? 0 : number.get();
  }
}
