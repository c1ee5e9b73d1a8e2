package se.loftet.publicsite;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How many sign-ups, and how many mails, one network may cause in ten minutes.
@Component
class WalkRate {
  private final VoiceRate signUps;
  private final VoiceRate mails;

  WalkRate(
      @Value("${loftet.walk.sign-ups:30}") int signUps,
      @Value("${loftet.walk.mails:10}") int mails) {
    this.signUps = new VoiceRate(signUps);
    this.mails = new VoiceRate(mails);
  }

  boolean signUp(String address) {
    return signUps.allows(address);
  }

  boolean mail(String address) {
    return mails.allows(address);
  }
}
