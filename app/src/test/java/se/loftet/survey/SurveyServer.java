package se.loftet.survey;

import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import se.loftet.Application;

/// The whole application in a process of its own, to be killed. Says `open` when it answers.
final class SurveyServer {
  private SurveyServer() {}

  public static void main(String[] settings) throws InterruptedException {
    new SpringApplicationBuilder(Application.class).run(settings);
    System.out.println("open");
    TimeUnit.HOURS.sleep(1);
  }
}
