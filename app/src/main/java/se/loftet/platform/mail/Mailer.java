package se.loftet.platform.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.loftet.platform.Refused;

/// Sends plain messages through the SMTP server the installation names (`LOFTET_MAIL_HOST`, RFC
/// 5321). Without one, nothing is sent and whoever asks is told.
@Component
public class Mailer {
  private static final String TIMEOUT = "10000";
  private final String host;
  private final int port;
  private final String from;
  private final String user;
  private final String password;
  private final boolean encrypted;

  /// @param encrypted whether the connection must be encrypted (STARTTLS)
  Mailer(
      @Value("${loftet.mail.host:}") String host,
      @Value("${loftet.mail.port:587}") int port,
      @Value("${loftet.mail.from:}") String from,
      @Value("${loftet.mail.user:}") String user,
      @Value("${loftet.mail.password:}") String password,
      @Value("${loftet.mail.encrypted:true}") boolean encrypted) {
    this.host = host;
    this.port = port;
    this.from = from;
    this.user = user;
    this.password = password;
    this.encrypted = encrypted;
  }

  public boolean ready() {
    return !host.isBlank() && !from.isBlank();
  }

  /// Hands the message over to the server; refuses when the server does not take it.
  public void send(String to, String subject, String text) {
    if (!ready()) {
      throw new Refused.Rule("mail.notSet");
    }
    try {
      var message = new MimeMessage(session());
      message.setFrom(new InternetAddress(from));
      message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
      message.setSubject(subject, StandardCharsets.UTF_8.name());
      message.setText(text, StandardCharsets.UTF_8.name());
      message.setHeader("Auto-Submitted", "auto-generated");
      Transport.send(message);
    } catch (MessagingException notTaken) {
      throw new Refused.Rule("mail.notSent");
    }
  }

  private Session session() {
    var settings = new Properties();
    settings.put("mail.smtp.host", host);
    settings.put("mail.smtp.port", Integer.toString(port));
    settings.put("mail.smtp.starttls.enable", "true");
    settings.put("mail.smtp.starttls.required", Boolean.toString(encrypted));
    settings.put("mail.smtp.ssl.checkserveridentity", "true");
    settings.put("mail.smtp.connectiontimeout", TIMEOUT);
    settings.put("mail.smtp.timeout", TIMEOUT);
    settings.put("mail.smtp.writetimeout", TIMEOUT);
    settings.put("mail.smtp.auth", Boolean.toString(!user.isBlank()));
    return Session.getInstance(
        settings,
        new Authenticator() {
          @Override
          protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(user, password);
          }
        });
  }
}
